((w,d,p,l)=>{if(p===w)return;
const r=d.documentElement,q=new URLSearchParams(l.search.replace(/&amp;/g,"&")),
child=q.get("childId")||"",only=q.get("post"),page=l.href.split(/[?#]/)[0],
secret=/[#?&]secret=(\w+)/.exec(l.hash);
let id,first,title;
const post=(to,m)=>only!=null&&!only.split(",").includes(to)||p.postMessage(m,"*"),
tell=()=>{const b=r.getBoundingClientRect(),h=Math.ceil(b.height),x=Math.ceil(b.width),
lti={subject:"lti.frameResize",height:h},resizer=(kind,more="")=>
post("resizer","[iFrameSizer]"+[id,h,x,kind].join(":")+more);
if(!h||!x)return;
post("pym",["pym",child,"height",h].join("xPYMx"));
post("amp",{sentinel:"amp",type:"embed-size",height:h});
post("datawrapper",{"datawrapper-height":{[l.pathname.replace(/\/$/,"")]:h}});
post("medium",JSON.stringify({src:page,context:"iframe.resize",height:h}));
post("h5p",{context:"h5p",action:"resize",scrollHeight:h,clientHeight:h,height:h});
post("lti",lti);post("lti",JSON.stringify(lti));
secret&&post("wordpress",{message:"height",value:h,secret:secret[1]});
if(id!=null){resizer(first?"init":"resizeObserver");
title&&resizer("title",":"+d.title);first=title=0}
try{w.requestResize&&w.requestResize()}catch{}};
w.addEventListener("message",e=>{if(e.source!==p)return;const m=e.data;
if(typeof m==="string"&&m.startsWith("[iFrameSizer]")){const f=m.slice(13).split(":");
if(/^(true|false)$/.test(f[2])){id=f[0];first=1;title=f.length>20}
tell()}
else if(m&&m.sentinel==="amp"&&m.type==="frames-init")tell()});
tell();post("resizer","[iFrameResizerChild]Ready");
new ResizeObserver(tell).observe(r);
for(const t of["load","beforeprint","afterprint"])w.addEventListener(t,tell);
d.addEventListener("visibilitychange",tell);d.fonts.ready.then(tell)})(window,document,parent,location)
