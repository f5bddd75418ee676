import { placePath, readPlace, type Place } from './place';

const there = (path: string): Place => readPlace(new URLSearchParams(path.split('?')[1] ?? ''));

it.each<Partial<Place>>([
  {},
  { view: 'entry', id: 'panel:ops/3' },
  { view: 'alert', rule: 'r-1', labels: { alertname: 'Disk full', path: '/var?a=b&c', empty: '' } },
])('comes back from its address: %j', (place) => {
  expect(there(placePath(place))).toEqual({ view: 'coverage', id: '', rule: '', labels: {}, ...place });
});

it('takes an address as anybody may write it', () => {
  const many = Array.from({ length: 100 }, (_, n) => `label=l${n}=1`).join('&');
  expect(Object.keys(there(`?${many}`).labels)).toHaveLength(64);
  expect(there('?view=evil&label=&label==x&label=name')).toEqual({
    view: 'coverage',
    id: '',
    rule: '',
    labels: { name: '' },
  });
});
