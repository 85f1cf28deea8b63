import type { Role } from '../../domain/people/role.ts';
import type { Words } from '../../domain/survey.ts';

/** What the roles are called. */
export const roleWords: Readonly<Record<Role, Words>> = {
  viewer: { zh: '查看员', en: 'viewer' },
  community: { zh: '社区工作人员', en: 'community office' },
  'third-party': { zh: '第三方核验', en: 'third party' },
  officer: { zh: '经办人', en: 'officer' },
  director: { zh: '负责人', en: 'director' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  auditor: { zh: '审计员', en: 'auditor' },
  firm: { zh: '物业企业', en: 'property firm' },
};
