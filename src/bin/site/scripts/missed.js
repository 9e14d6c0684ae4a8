addEventListener("error",e=>e.target.localName=="script"&&document.documentElement.classList.add("tool-failed"),true)
