/**
 * Groups a code while it is typed, as the letter prints it, and says how far it is: how many of the 26 characters, and the first that no
 * code has; of a code that was just refused not that it is whole, until it is another. The caret stays behind the character it stood
 * behind; a text still being composed, or with a wrong character (it may become an address), is left alone. Of an address only the code
 * stays. O, I and L become 0 and 1 when the form is sent. Written for old in-app browsers (ES2017).
 */
export const codeScript = `(function(d){
var f=d.forms.code,i=f.elements.code,o=d.getElementById('count'),w=f.dataset,r=i.getAttribute('aria-invalid')&&plain(i.value);
function plain(t){return t.replace(/[！-～]/g,function(c){return String.fromCharCode(c.charCodeAt(0)-65248)})
.replace(/^[^]*\\/r\\/([0-9a-z\\s-]*)[^]*$/i,'$1').replace(/[\\s-]/g,'').toUpperCase()}
function group(t){return(t.slice(0,20).match(/.{1,5}/g)||[]).concat(t.slice(20)||[]).join(' ')}
function show(e){if(e&&e.isComposing)return;
var t=plain(i.value),n=t.length,x=t.match(/[^0-9A-TV-Z]/),g=x?i.value:group(t),c;
if(g!==i.value){c=group(plain(i.value.slice(0,i.selectionStart))).length;i.value=g;
if(e){if(/Forward/.test(e.inputType)&&g[c]===' ')c++;i.setSelectionRange(c,c)}}
o.textContent=!n?'':x?w.wrong.replace('{x}',x[0]):n===26?t===r?'':w.whole:n>26?w.over.replace('{n}',n-26):w.counted.replace('{n}',n)}
function tidy(){i.value=group(plain(i.value).replace(/O/g,'0').replace(/[IL]/g,'1'))}
i.addEventListener('input',show);i.addEventListener('compositionend',show);f.addEventListener('submit',tidy);
i.addEventListener('keydown',function(e){if(e.key==='Enter'&&!e.isComposing){e.preventDefault();tidy();f.submit()}});
show()
})(document)`.replaceAll('\n', '');
