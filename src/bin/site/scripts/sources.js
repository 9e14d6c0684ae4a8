((d,w)=>{const id=i=>d.getElementById(i),main=id("article"),q=id("find-q"),say=id("find-count"),none=id("find-none"),
fields=[...d.querySelectorAll("[data-find]")],folds=d.querySelector(".finder"),
fold=t=>t.normalize("NFD").replace(/[\u0300-\u036f]/g,"").toLowerCase(),
get=f=>f.type=="checkbox"?f.checked?"1":"":f.value.trim(),
set=(f,v)=>{f.type=="checkbox"?f.checked=v=="1":f.value=v;f.selectedIndex<0&&(f.value="")};
let index,later,told;
const read=()=>[...main.querySelectorAll("[data-kind]")].map(kind=>({kind,parts:[...kind.querySelectorAll(".group")],
all:[...kind.querySelectorAll(".filed")].map(e=>({e,text:fold(e.textContent),part:e.closest(".group")}))}));
const find=()=>{const v={};for(const f of fields)v[f.dataset.find]=get(f);
const words=fold(v.q).split(/\s+/).filter(Boolean),on=fields.some(get);
if(!on&&!index)return on;index=index||read();
let shown=0;for(const {kind,parts,all} of index){const full=new Set;let some=0;
for(const {e,text,part} of all){const s=e.dataset,ok=(!v.kind||v.kind==kind.dataset.kind)&&(!v.confidence||v.confidence==s.confidence)&&
(!v.by||(s.by||"").split(" ").includes(v.by))&&(!v.disputed||"disputed"in s)&&(!v.missing||"missing"in s)&&words.every(x=>text.includes(x));
if(e.hidden==ok)e.hidden=!ok;if(ok){some++;full.add(part)}}
for(const p of parts)p.hidden=!full.has(p);kind.hidden=!some;shown+=some}
main.classList.toggle("found",on);none.hidden=shown>0;return on};
const tell=on=>{const n=x=>x.toLocaleString(d.documentElement.lang+"-MY"),a=main.querySelectorAll(".filed"),all=a.length;
say.textContent=say.dataset[on?"some":"all"].replace("{all}",n(all)).replace("{shown}",n([...a].filter(e=>!e.hidden).length))};
const keep=()=>{const p=new URLSearchParams(w.location.search);
for(const f of fields){const v=get(f);v?p.set(f.dataset.find,v):p.delete(f.dataset.find)}
const s=p+"";history.replaceState(history.state,"",w.location.pathname+(s?"?"+s:"")+w.location.hash)};
const run=()=>{clearTimeout(told);const on=find();keep();told=setTimeout(tell,500,on)};
const clear=()=>{for(const f of fields)set(f,"");run()};
const aim=()=>{const t=w.location.hash.length>1&&id(decodeURIComponent(w.location.hash.slice(1)));
if(t&&(find(),t.closest("[hidden]"))){clear();t.scrollIntoView()}};
for(const f of fields)f.addEventListener(f==q?"input":"change",()=>{clearTimeout(later);later=setTimeout(run,f==q?150:0)});
id("find-clear").addEventListener("click",()=>{clear();q.focus()});
const p=new URLSearchParams(w.location.search);for(const f of fields)set(f,p.get(f.dataset.find)||"");
folds.open=fields.some(f=>f!=q&&get(f));tell(find());w.addEventListener("hashchange",aim);aim()})(document,window)
