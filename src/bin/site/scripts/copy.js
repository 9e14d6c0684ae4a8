addEventListener("click",e=>{const b=e.target.closest&&e.target.closest("[data-copy]");if(!b)return;
const t=b.previousElementSibling;getSelection().selectAllChildren(t);
try{navigator.clipboard.writeText(t.textContent).then(()=>{b.textContent=b.dataset.copy},()=>{})}catch{}})
