((r,q)=>{r.classList.add("js");
/[?&](amp;)?[a-z]+(\.|%2e)[a-z]+=/i.test(q)&&r.classList.add("has-state");
let t=/[?&](?:amp;)?theme=(auto|dark|light)/.exec(q);
r.dataset.theme&&t&&(r.dataset.theme=t[1])})(document.documentElement,location.search)
