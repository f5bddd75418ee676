import { t } from '@grafana/i18n';

/** What a member of a checklist, slot or check is called; a rarer one keeps the name that it has in files. */
export function memberWord(member: string): string {
  const words: Readonly<Record<string, () => string>> = {
    title: () => t('checklists.member.title', 'title'),
    about: () => t('checklists.member.about', 'what it is for'),
    zone: () => t('checklists.member.zone', 'time zone'),
    calendar: () => t('checklists.member.calendar', 'calendar'),
    dayOff: () => t('checklists.member.day-off', 'days off'),
    signOff: () => t('checklists.member.sign-off', 'signature'),
    shadow: () => t('checklists.member.shadow', 'trial'),
    paused: () => t('checklists.member.paused', 'pause'),
    retired: () => t('checklists.member.retired', 'ended'),
    dates: () => t('checklists.member.dates', 'dates'),
    anchor: () => t('checklists.slot.anchor', 'First day'),
    start: () => t('checklists.slot.start', 'From'),
    end: () => t('checklists.slot.end', 'Until'),
    grace: () => t('checklists.member.grace', 'grace'),
    opensEarly: () => t('checklists.slot.early', 'Opens early by'),
    overdue: () => t('checklists.slot.overdue', 'If nobody does it'),
    kind: () => t('checklists.check.kind', 'Answered'),
    impact: () => t('checklists.member.impact', 'impact'),
    steps: () => t('checklists.check.steps', 'How to look'),
    owner: () => t('checklists.check.owner', 'Who knows about it'),
    slots: () => t('checklists.check.slots', 'In which slots'),
    'evidence.kind': () => t('checklists.evidence.label', 'To be shown with the answer'),
    'evidence.label': () => t('checklists.evidence.what', 'What to write'),
    'evidence.unit': () => t('checklists.evidence.unit', 'Unit'),
    'evidence.min': () => t('checklists.evidence.min', 'At least'),
    'evidence.max': () => t('checklists.evidence.max', 'At most'),
    'evidence.required': () => t('checklists.evidence.required', 'Required'),
    'alert.ruleUid': () => t('checklists.alert.rule', 'Alert rule'),
    'remedy.steps': () => t('checklists.remedy.steps', 'What to do if it fails'),
  };
  return words[member]?.() ?? member;
}
