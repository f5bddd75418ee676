import { panelContextSchema } from './PanelContext';

const context = { id: 3, title: 'Queue', dashboard: { uid: 'ops', title: 'Operations', tags: ['esb'] } };

describe('the context of a panel', () => {
  it('is read from what Grafana tells, its own variables left out', () => {
    const scopedVars = {
      host: { value: 'etl-2', text: 'ETL 2' },
      n: { value: 5 },
      __sceneObject: { value: 'x' },
      odd: 1,
    };
    const targets = [{ refId: 'A', datasource: { uid: 'rounds' } }, { refId: 'B' }, { refId: 'C', datasource: null }];
    expect(panelContextSchema.parse({ ...context, scopedVars, targets, data: { series: [] } })).toEqual({
      ...context,
      scopedVars: { host: 'etl-2', n: '5' },
      targets: [{ datasource: { uid: 'rounds' } }, {}, { datasource: null }],
    });
  });

  it.each([
    ['a dashboard that is not saved', { ...context, dashboard: { uid: '', title: 'New' } }],
    ['no dashboard', { id: 3 }],
    ['no number', { ...context, id: undefined }],
    ['nothing', undefined],
  ])('cannot be %s', (_, odd) => {
    expect(panelContextSchema.safeParse(odd).success).toBe(false);
  });

  it('does without queries and variables', () => {
    expect(panelContextSchema.parse({ ...context, targets: undefined })).toMatchObject({ targets: [], scopedVars: {} });
  });
});
