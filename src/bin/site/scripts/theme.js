{const b=document.querySelector(".theme"),r=document.documentElement,m=matchMedia("(prefers-color-scheme:dark)"),
dark=()=>/dark|light/.test(r.dataset.theme)?r.dataset.theme=="dark":m.matches,
show=()=>{b.textContent=b.dataset[dark()?"day":"night"]};
show();m.addEventListener("change",show);
b.onclick=()=>{const t=dark()?"light":"dark",own=m.matches!=(t=="dark");r.dataset.theme=own?t:"auto";show();
let q=location.search.replace(/[?&]theme=\w*/,"").replace(/^&/,"?");if(own)q+=(q?"&":"?")+"theme="+t;
try{history.replaceState(history.state,"",location.pathname+q+location.hash)}catch{}dispatchEvent(new Event("resize"))};
addEventListener("click",e=>{const a=e.target.closest&&e.target.closest("a[href]"),t=r.dataset.theme;
if(a&&/dark|light/.test(t)&&a.origin==location.origin&&a.pathname!=location.pathname&&!/[?&]theme=/.test(a.search)&&/\/$/.test(a.pathname))
a.search+=(a.search?"&":"?")+"theme="+t},true)}
