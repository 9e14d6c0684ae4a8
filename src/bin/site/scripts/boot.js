{const r=document.documentElement,roots=document.querySelectorAll("[data-widget]"),
fail=()=>r.classList.add("tool-failed");let asked;
const start=()=>{if(asked)return;asked=1;r.classList.remove("tool-failed");setTimeout(fail,20000);
const w=fetch(r.dataset.wasm);w.catch(()=>{});
import(r.dataset.module).then(m=>m.default({module_or_path:w})).catch(()=>{asked=0;fail()})};
const near=new IntersectionObserver(e=>e.some(e=>e.isIntersecting)&&start(),{rootMargin:"600px"});
for(const o of roots){near.observe(o);for(const e of["focusin","pointerdown"])o.addEventListener(e,start)}
const keep=e=>{const a=e.target.closest&&e.target.closest("[data-keep]");if(!a)return;
let h=location.hash;if(!h&&scrollY>innerHeight/3)for(const s of document.querySelectorAll("main [id]"))
s.getBoundingClientRect().top<innerHeight/3&&/^H[1-6]$/.test(s.tagName)&&(h="#"+s.id);
a.href=a.href.split(/[?#]/)[0]+location.search+h};
for(const e of["pointerdown","focusin","click"])addEventListener(e,keep,true)
const show=()=>{const n=location.hash.length>1&&document.getElementById(location.hash.slice(1)),d=n&&n.closest("details");
d&&!d.open&&(d.open=true,n.scrollIntoView())};addEventListener("hashchange",show);show();
let more;const say=x=>{for(const p of document.querySelectorAll(".later-loading"))p.hidden=x;for(const p of document.querySelectorAll(".later-failed"))p.hidden=!x};
document.addEventListener("toggle",e=>{if(more||!e.target.open||!e.target.matches(".on-demand"))return;more=1;say(false);
const d=r.dataset,w=fetch(d.laterWasm);w.catch(()=>{});import(d.laterModule).then(m=>m.default({module_or_path:w})).catch(()=>{more=0;say(true);
const t=e.target,s=t.closest(".tool").querySelector("[role=status]");s.textContent=t.querySelector(".later-failed").textContent})},true);
let shut=[];addEventListener("beforeprint",()=>{shut=[...document.querySelectorAll("details:not([open],.on-demand,.on-demand *)")];for(const d of shut)d.open=true});
addEventListener("afterprint",()=>{for(const d of shut)d.open=false})}
