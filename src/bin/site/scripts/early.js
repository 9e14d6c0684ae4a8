((r,q)=>{r.classList.add("js");
for(const m of q.matchAll(/[?&](?:amp;)?([a-z]+)(?:\.|%2e)[a-z]/gi))r.classList.add("has-"+m[1].toLowerCase());
let t=/[?&](?:amp;)?theme=(auto|dark|light)/.exec(q);
t&&(r.dataset.theme=t[1])})(document.documentElement,location.search)
