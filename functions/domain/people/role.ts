/** The roles a person can be given. SECURITY §6. `community` and `firm` are always for their own compounds or firm. */
export const roles = [
  'viewer',
  'community',
  'third-party',
  'officer',
  'director',
  'administrator',
  'auditor',
  'firm',
] as const;

/** What a person is to the service. */
export type Role = (typeof roles)[number];

const bureau = ['viewer', 'officer', 'director', 'administrator', 'auditor'] as const;

/**
 * What may be done, and by whom: the one table that every page, form and file is guarded by. Community offices, third parties and
 * administrators never see a score; nobody sees an answer.
 */
export const permissions = {
  /** Participation of the open month, and what waits for oneself. */
  'see-counts': [...bureau, 'community', 'third-party'],
  /** Sealed results: ranking, firms' profiles, months compared; exports of them. */
  'see-results': ['viewer', 'officer', 'director', 'auditor'],
  /** Flags, evidence, audits' outcome, what is proposed and watched. */
  'see-integrity': ['officer', 'director', 'auditor'],
  /** Work orders, hotline, inspections and what else is imported of firms; and importing it. */
  'see-evidence': ['viewer', 'officer', 'director', 'auditor'],
  'import-evidence': ['officer'],
  'see-registry': [...bureau, 'community'],
  'change-registry': ['administrator'],
  'see-letters': ['administrator', 'auditor', 'community'],
  'change-letters': ['administrator', 'community'],
  'enter-paper': ['community', 'third-party'],
  /** Which households were drawn, and how the calls went: who calls, and nobody else. */
  'record-calls': ['third-party'],
  'propose-quarantine': ['officer'],
  'decide-quarantine': ['director'],
  'see-rules': bureau,
  'propose-rules': ['administrator'],
  'sign-rules': ['director'],
  'try-rules': ['officer', 'director', 'auditor'],
  /** Shows firms their own sealed result before it is public, answers what they object to, moderates replies. */
  'open-preview': ['officer'],
  'answer-objection': ['officer'],
  'decide-objection': ['director'],
  'release-result': ['director'],
  /** Listings, exit cases, rectification: who reads them, who prepares and records, who decides. */
  'see-cases': ['officer', 'director', 'auditor'],
  'work-on-case': ['officer'],
  'decide-case': ['director'],
  /** Files of cases, sent before the step that takes them: only who may take such a step. */
  'send-documents': ['officer', 'director'],
  /** Group robots and mail by which the office is told what waits. */
  'change-channels': ['administrator'],
  'see-people': ['administrator', 'director', 'auditor'],
  'change-people': ['administrator'],
  'see-trail': ['administrator', 'director', 'auditor'],
  /** A firm's own page. */
  'own-firm': ['firm'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The name of something that may be done. */
export type Permission = keyof typeof permissions;

/** Whether a role may do it. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Roles that are never one person's at the same time: who keeps registry and codes does not decide, and who calls households back has no other hand in what the calls are about. */
export function excludes(role: Role, other: Role): boolean {
  const pair = [role, other];
  const apart = (a: Role, b: Role) => pair.includes(a) && pair.includes(b) && role !== other;
  const caller = (['officer', 'director', 'administrator'] as const).some((one) => apart('third-party', one));
  return caller || apart('administrator', 'director') || (role !== other && pair.includes('firm'));
}
