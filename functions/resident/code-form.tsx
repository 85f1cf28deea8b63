import { linkFor, type Reader } from '../web/language.ts';
import { residentWords } from './messages.ts';

/** The form to type a household code into; `problem` says that the last one was not good, `typed` keeps it. */
export function CodeForm({
  reader,
  problem,
  typed,
}: {
  reader: Reader;
  problem?: string | undefined;
  typed?: string | undefined;
}) {
  const words = residentWords[reader.language].home;
  return (
    <form
      class="card"
      name="code"
      method="post"
      action={linkFor(reader, '/')}
      data-counted={words.counted}
      data-wrong={words.wrongLetter}
    >
      <p>
        <label class="plain" for="code">
          {words.label}
        </label>
      </p>
      <p class="mute" id="hint">
        {words.hint}
      </p>
      {problem === undefined ? null : (
        <p class="err" id="code-err">
          {problem}
        </p>
      )}
      <p>
        <input
          id="code"
          name="code"
          type="text"
          value={typed}
          maxlength={80}
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          aria-describedby={problem === undefined ? 'hint' : 'hint code-err'}
          aria-invalid={problem === undefined ? undefined : 'true'}
        />
      </p>
      <p class="mute" id="count" aria-live="polite" />
      <p>
        <button type="submit">{words.button}</button>
      </p>
    </form>
  );
}

/** The style of pages with the form above. */
export const codeStyle = `
.plain{font-weight:700}
input[type=text]{width:100%;min-height:56px;padding:.4rem .7rem;font:600 1.12rem/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.06em;border:2px solid #5a6b7b;border-radius:.4rem;background:#fff;color:var(--ink);text-transform:uppercase}
.promises{padding-left:1.2rem}
.promises li{margin:.4rem 0}
.calls{list-style:none;padding:0}
.calls a{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:center;justify-content:space-between;min-height:56px;padding:.3rem 1rem;margin:.6rem 0;background:#fff;border:2px solid var(--blue);border-radius:.45rem;text-decoration:none}
.calls b{font-size:1.15rem}
`.replaceAll('\n', '');

/** Checks while typing where scripts run: how many characters there are, and the first that no code has. */
export const codeScript = `(function(d){
var f=d.forms.code,i=d.getElementById('code'),o=d.getElementById('count');
i.addEventListener('input',function(){
var t=i.value.toUpperCase().replace(/[\\s-]/g,'').replace(/O/g,'0').replace(/[IL]/g,'1'),x=t.match(/[^0-9A-HJKMNP-TV-Z]/);
o.textContent=x?f.dataset.wrong.replace('{x}',x[0]):f.dataset.counted.replace('{n}',t.length)})
})(document)`.replaceAll('\n', '');
