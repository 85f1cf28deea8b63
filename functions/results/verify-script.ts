/** The button's own few lines: they load the verification program when pressed, and not before. Browsers without modules never see the button. */
export const verifyScript = `(function(d){
var b=d.getElementById('verify'),o=d.getElementById('found'),t=b.dataset;
if(!window.crypto||!crypto.subtle)return;
d.getElementById('off').hidden=true;b.hidden=false;
function say(s){var p=d.createElement('p');p.textContent=s;o.appendChild(p)}
b.addEventListener('click',function(){
b.disabled=true;o.textContent=t.busy;
import(t.program).then(function(m){return m.verify(t.file,t.keys)}).then(function(r){
o.textContent='';
if(r.faults.length){say(t.faulty);r.faults.slice(0,20).forEach(say)}
else{say(t.good.replace('{firms}',r.firms).replace('{id}',r.id));say(t.signer.replace('{key}',r.key))}
}).catch(function(e){o.textContent=t.failed.replace('{error}',e.message)}).then(function(){b.disabled=false})})
})(document)`.replaceAll('\n', '');
