import { program } from 'program:web/browser/upload.ts';
import { documentLimits, pieceLimits } from '../../domain/document.ts';
import type { Permission } from '../../domain/people/role.ts';
import type { World } from '../../ports.ts';
import { fill } from '../fill.ts';
import { attributes, type FieldProps, Framed } from './field.tsx';
import { officeProgram } from './office-program.ts';
import type { OfficeRoute, Visit } from './route.ts';
import { nameField, piecesField, type TakeRefusal } from './take-document.ts';
import { plainBytes } from './upload-limits.ts';

/** Where the pages of one permission send pieces of large files to, and the program that does it. */
export interface Uploads {
  readonly piecesPath: string;
  readonly program: string;
  readonly routes: readonly OfficeRoute[];
}

/** Ways for large files below `place` (`/bureau/cases/upload`), for whoever has the permission: the routes belong into the site. */
export function openUploads(world: Pick<World, 'documents'>, place: string, may: Permission): Uploads {
  const { address, route } = officeProgram(`${place}/program`, program, may);
  const piecesPath = `${place}/pieces`;
  return {
    piecesPath,
    program: address,
    routes: [
      route,
      {
        method: 'post',
        path: piecesPath,
        may,
        act: 'send-piece',
        body: 'bytes',
        says: ({ bytes }) => ({ about: '', facts: { bytes: String(bytes?.length ?? 0) } }),
        answer: async ({ bytes }, c) => {
          const piece = bytes === undefined ? 'too-large' : await world.documents.keepPiece(bytes);
          return piece === 'too-large' ? c.json({ refused: piece }, 413) : c.json({ piece });
        },
      },
    ],
  };
}

/** Why a document was not taken, for the page that asked for it. */
export const takeRefusalWords: Readonly<Record<TakeRefusal, Readonly<Record<'zh' | 'en', string>>>> = {
  'not-a-document': {
    zh: '只收 PDF、JPG、PNG 文件（按内容判断，不看文件名）。',
    en: 'Only PDF, JPG and PNG files are taken (told by what is in them, not by their names).',
  },
  'too-large': { zh: '文件不能超过 10 MB。', en: 'A file may have 10 MB at most.' },
  'pieces-lost': {
    zh: '文件没有传完，请重新选择后再提交。',
    en: 'The file did not arrive whole: choose it again.',
  },
};

const words = {
  zh: {
    hint: 'PDF、JPG 或 PNG，不超过 {most} MB（未启用脚本时不超过 {plain} MB）',
    sending: '正在上传',
    failed: '上传没有完成，请检查网络后再试一次。',
  },
  en: {
    hint: 'PDF, JPG or PNG, at most {most} MB (without scripts {plain} MB)',
    sending: 'Uploading',
    failed: 'The upload did not finish. Check the connection and try again.',
  },
} as const;

const megabyte = 1024 * 1024;

/**
 * A labelled field for one document, in a form with `method="post" enctype="multipart/form-data"` whose order has the body `multipart` and calls `takeDocument`. Its page
 * has `script: startPrograms` and `loadsModules: true`: then larger files go in pieces; without scripts all else works the same.
 */
export function UploadField({
  visit: { reader, token },
  uploads,
  name = 'file',
  hint,
  ...props
}: Omit<FieldProps, 'name' | 'value'> & {
  readonly visit: Pick<Visit, 'reader' | 'token'>;
  readonly uploads: Uploads;
  readonly name?: string;
}) {
  const own = words[reader.language];
  const limits = { most: documentLimits.sent / megabyte, plain: plainBytes / megabyte };
  const said = { ...props, name, hint: hint ?? fill(own.hint, limits) };
  const told = {
    sending: own.sending,
    failed: own.failed,
    tooLarge: takeRefusalWords['too-large'][reader.language],
  };
  return (
    <div
      data-program={uploads.program}
      data-pieces={uploads.piecesPath}
      data-token={token}
      data-words={JSON.stringify(told)}
      data-limits={JSON.stringify({ piece: pieceLimits.bytes, most: documentLimits.sent })}
      data-fields={JSON.stringify({ pieces: piecesField, name: nameField })}
    >
      <Framed {...said}>
        <input {...attributes(said)} type="file" accept=".pdf,.jpg,.jpeg,.png" />
      </Framed>
    </div>
  );
}
