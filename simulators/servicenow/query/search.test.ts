import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { initechId } from '../companies.ts';
import { DeskClient } from '../testing/DeskClient.ts';

/** Three incidents of a known kind, in an instance without others. */
const planted = [
  {
    key: 'INC1',
    company: 'Initech',
    values: {
      short_description: 'Mail is Slow',
      state: '1',
      impact: '1',
      urgency: '1',
      opened_at: '2026-11-02 08:00:00',
      closed_at: '',
      assigned_to: 'Anna Rossi',
      assignment_group: 'Network',
      work_start: '2026-11-02 08:00:00',
    },
  },
  {
    key: 'INC2',
    company: 'Initech',
    values: {
      short_description: 'a^NQb, 50% & more',
      state: '2',
      impact: '2',
      urgency: '2',
      opened_at: '2026-11-01 22:30:00',
      assignment_group: 'Database',
      correlation_id: 'rounds:1',
      work_start: '2026-11-02 09:00:00',
    },
  },
  {
    key: 'INC3',
    company: 'Hooli',
    values: {
      short_description: 'Printer',
      state: '7',
      impact: '3',
      urgency: '3',
      opened_at: '2026-10-05 10:00:00',
      closed_at: '2026-10-06 10:00:00',
      assigned_to: 'Luca Bianchi',
    },
  },
];

describe('encoded queries', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 0, users: [{ name: 'kolkata', zone: 'Asia/Kolkata' }] });
    await client.change({ tickets: planted });
  });
  after(() => client.close());

  const cases: Array<[query: string, found: string]> = [
    ['', '1 2 3'],
    ['state=1', '1'],
    ['state!=1', '2 3'],
    ['state=1^ORstate=2', '1 2'],
    ['active=true^state=1^ORstate=7', '1'],
    ['state=7^ORstate=1^active=true', '1'],
    ['state=1^NQstate=7', '1 3'],
    [`company=${initechId}^active=true^NQactive=false`, '1 2 3'],
    [`company=${initechId}^ORcompany!=x`, '1 2 3'],
    [`company=${initechId}^active=true^ORactive=false`, '1 2'],
    ['state=1^NQ', '1'],
    ['state=1^EQ', '1'],
    ['stateIN1,7', '1 3'],
    ['stateNOT IN1,7', '2'],
    ['priority<3', '1'],
    ['priority>=3', '2 3'],
    ['priorityBETWEEN2@4', '2'],
    ['short_descriptionLIKEmail', '1'],
    ['short_descriptionNOT LIKEmail', '2 3'],
    ['short_descriptionNOTLIKEmail', '2 3'],
    ['short_descriptionSTARTSWITHmail', '1'],
    ['short_descriptionENDSWITHslow', '1'],
    ['short_description=Mail is Slow', '1'],
    ['short_description=mail is slow', ''],
    ['short_descriptionLIKEa^^NQb', '2'],
    ['short_descriptionLIKE50% & more', '2'],
    ['closed_atISEMPTY', '1 2'],
    ['closed_atISNOTEMPTY', '3'],
    ['assigned_toEMPTYSTRING', '2'],
    ['closed_atANYTHING', '1 2 3'],
    ['assigned_toISEMPTY', '2'],
    ['assigned_to.name=Anna Rossi', '1'],
    ['assigned_toLIKEanna', '1'],
    ['assigned_to.company.nameSTARTSWITHI', ''],
    ['company.name=Initech', '1 2'],
    ['assignment_group.nameINNetwork,Database', '1 2'],
    ['opened_at>2026-11-01 22:30:00', '1'],
    ['opened_at>=2026-11-01 22:30:00', '1 2'],
    ['opened_at=2026-11-02 08:00:00', '1'],
    ['opened_at<2026-11-01', '3'],
    ['opened_atBETWEEN2026-10-01 00:00:00@2026-10-31 23:59:59', '3'],
    ['opened_at>=javascript:gs.beginningOfToday()', '1'],
    ['opened_at>=javascript:gs.beginningOfYesterday()', '1 2'],
    ['opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '1'],
    ['opened_atNOTONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '2 3'],
    ['opened_atONLast month@javascript:gs.beginningOfLastMonth()@javascript:gs.endOfLastMonth()', '3'],
    ['opened_at>=javascript:gs.daysAgoStart(1)', '1 2'],
    ['opened_at>=javascript:gs.hoursAgo(2)', '1'],
    ["opened_at>javascript:gs.dateGenerate('2026-11-01','23:30:00')", '1'],
    ["opened_at>=javascript:gs.dateGenerate('2026-11-02','start')", '1'],
    ['opened_atRELATIVEGT@hour@ago@2', '1'],
    ['opened_atRELATIVELT@dayofweek@ago@7', '3'],
    ['opened_atRELATIVEEE@month@ago@1', '3'],
    ["opened_atDATEPARTMonday@javascript:gs.datePart('dayofweek','monday','EE')", '1 3'],
    ['opened_atSAMEASwork_start', '1'],
    ['opened_atNSAMEASwork_start', '2 3'],
    ['opened_atLT_FIELDwork_start', '2 3'],
    ['sys_class_nameINSTANCEOFtask', '1 2 3'],
    ['sys_class_nameINSTANCEOFproblem', ''],
    ['correlation_id=rounds:1^active=true', '2'],
    ['123TEXTQUERY321=mail slow', '1'],
    ['RLQUERYtask_sla.task,>=1^ENDRLQUERY', '1 2 3'],
    ['RLQUERYtask_sla.task,>=1^stage=completed^sla.target=resolution^ENDRLQUERY', '3'],
    ['RLQUERYtask_sla.task,=0^stage=completed^sla.target=resolution^ENDRLQUERY', '1 2'],
    ['ORDERBYDESCnumber', '3 2 1'],
    ['ORDERBYassigned_to', '2 1 3'],
    ['ORDERBYDESCpriority^ORDERBYnumber', '3 2 1'],
    ['ORDERBYnosuchfield^ORDERBYDESCnumber', '3 2 1'],
  ];
  for (const [query, found] of cases) {
    test(`${query === '' ? '(nothing)' : query} finds ${found === '' ? 'nothing' : found}`, async () => {
      const numbers = await client.column('incident', query.includes('ORDERBY') ? query : `${query}^ORDERBYnumber`);
      assert.equal(numbers.map((number) => number.slice(3)).join(' '), found);
    });
  }

  const ignored = [
    'nosuchfield=1',
    'company.nosuch=1',
    'short_description.name=1',
    'Active=true',
    'active~true',
    'opened_at>yesterday',
    'opened_at>javascript:gs.sleep(60000)',
    'stateVALCHANGES',
    'priority=high',
    'glidefunction:length(number)=3',
    'DYNAMIC1234',
    'RLQUERYnosuch.task,>=1^ENDRLQUERY',
  ];
  for (const query of ignored) {
    test(`${query} is invalid: passed over, or nothing is found`, async () => {
      await client.change({ faults: [] });
      assert.equal((await client.column('incident', query)).length, 3);
      assert.deepEqual(await client.column('incident', `state=1^${query}`), ['INC1']);
      assert.deepEqual(await client.column('incident', `state=1^OR${query}`), ['INC1']);
      await client.change({ faults: ['returns-no-rows'] });
      assert.deepEqual(await client.column('incident', `state=1^${query}`), []);
      await client.change({ faults: [] });
    });
  }

  test('dates of scripts are those of the zone of whoever asks, literals are UTC', async () => {
    const authorization = `Basic ${Buffer.from('kolkata:secret').toString('base64')}`;
    const ask = async (query: string): Promise<string[]> => {
      const { body } = await client.list(
        'incident',
        { sysparm_query: query, sysparm_fields: 'number' },
        { authorization }
      );
      return [...JSON.stringify(body).matchAll(/INC\d/g)].map(([number]) => number);
    };
    // 22:30 UTC is four in the morning of the next day there.
    assert.deepEqual(await ask('opened_at>=javascript:gs.beginningOfToday()'), ['INC1', 'INC2']);
    assert.deepEqual(await ask('opened_at>=2026-11-02 00:00:00'), ['INC1']);
  });

  test('name and value pairs stand in for a query', async () => {
    assert.equal((await client.rows('incident', { state: '1', sysparm_limit: '5' })).length, 1);
    assert.equal((await client.rows('incident', { nosuch: '1' })).length, 3);
  });

  test('a parent table has the records of all that extend it', async () => {
    assert.deepEqual(await client.column('task', 'numberSTARTSWITHINC^ORDERBYnumber', 'sys_class_name'), [
      'incident',
      'incident',
      'incident',
    ]);
    assert.deepEqual(await client.column('task', 'sys_class_name=task'), []);
    assert.deepEqual(await client.column('problem', ''), []);
  });
});
