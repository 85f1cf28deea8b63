import { program } from 'program:bureau/browser/letters.ts';
import { browserProgram } from '../browser-program.ts';

const served = browserProgram('letters', program, 'change-letters');

/** The program that reads room lists and makes letters in the page, and the inline line that loads it. */
export const lettersProgram = {
  ...served,
  loader: `import(document.getElementById('letters').dataset.program).then((m)=>m.start())`,
};
