import { Factory } from 'fishery';
import type { Round, RoundCheck } from '../domain/rounds/Round';

/** 06:40 in Rome, in the middle of the round that `aRound` builds. */
export const NOW_MS = Date.parse('2027-01-12T05:40:00Z');

export const aCheck = Factory.define<RoundCheck>(({ sequence }) => ({
  id: `check-${sequence}`,
  title: `Check ${sequence}`,
  kind: 'manual',
  isHighImpact: false,
  state: 'due',
  answeredAtMs: undefined,
  lateSeconds: 0,
  isCarried: false,
  by: '',
  owner: '',
  evidence: '',
  evidenceUrl: '',
  severity: undefined,
  problem: '',
  reason: '',
  signOff: undefined,
  links: [],
  seen: 0,
  acting: { wants: undefined, isBulk: true, needsSignOff: false, isMine: false, snoozedUntilMs: undefined },
}));

export const aRound = Factory.define<Round>(() => ({
  checklist: 'morning',
  slot: 'early',
  date: '2027-01-12',
  customer: { id: 'acme', name: 'ACME' },
  title: 'Morning round',
  slotTitle: '06:30–07:30',
  zone: 'Europe/Rome',
  startMs: Date.parse('2027-01-12T05:30:00Z'),
  endMs: Date.parse('2027-01-12T06:30:00Z'),
  closesMs: Date.parse('2027-01-12T07:00:00Z'),
  isShadow: false,
  checks: [],
  live: {
    opensMs: Date.parse('2027-01-12T05:15:00Z'),
    canAct: true,
    isInternal: true,
    last: 0,
    signOff: undefined,
    signedBy: '',
    signReason: '',
  },
}));
