/**
 * What the form gains where scripts run; without them it works all the same. Written for old in-app browsers (ES2017):
 * counts the answers, keeps them in this tab until they are sent, and sends them without leaving the page, so that a lost
 * connection loses nothing: the same form, with the same request id, is sent again. Anything but success or "busy" is
 * left to the plain form, whose answer is a page.
 */
export const ratingScript = `(function(w,d){
var f=d.forms.rate,say=d.getElementById('say'),bar=d.getElementById('bar'),key='linping:'+f.dataset.k,store,busy,wait=2000,timer;
try{store=w.sessionStorage;Object.keys(store).forEach(function(k){if(k!==key&&!k.indexOf('linping:'))store.removeItem(k)})}catch(e){}
function radios(use){Array.prototype.forEach.call(f.elements,function(e){if(e.type==='radio')use(e)})}
function show(){var n=0;radios(function(e){if(e.checked&&e.name!=='first')n++});bar.querySelector('progress').value=n;bar.querySelector('b').textContent=n}
function keep(){var o={};radios(function(e){if(e.checked)o[e.name]=e.value});try{store.setItem(key,JSON.stringify(o))}catch(e){}show()}
try{var o=JSON.parse(store.getItem(key)||'{}');radios(function(e){if(o[e.name]===e.value)e.checked=true})}catch(e){}
bar.className+=' on';show();f.addEventListener('change',keep);
function body(){try{var b=new URLSearchParams(new FormData(f));return b.get('ticket')&&w.fetch&&b}catch(e){}}
function later(){busy=0;say.textContent=f.dataset.offline;timer=setTimeout(send,wait);wait=Math.min(wait*2,60000)}
function send(){if(busy)return;clearTimeout(timer);busy=1;say.textContent=f.dataset.sending;
fetch(f.action,{method:'POST',body:body(),credentials:'same-origin',redirect:'manual'}).then(function(r){
if(r.type==='opaqueredirect'){try{store.removeItem(key)}catch(e){}w.location.replace(f.dataset.done)}
else if(r.status===503)later();else f.submit()},later)}
f.addEventListener('submit',function(e){if(body()){e.preventDefault();send()}});
w.addEventListener('online',function(){if(timer)send()});
w.addEventListener('pageshow',function(e){if(e.persisted){busy=0;say.textContent='';show()}});
})(window,document)`.replaceAll('\n', '');
