const matrix: Record<string, string> = {
  '1,1': '1',
  '1,2': '2',
  '2,1': '2',
  '1,3': '3',
  '2,2': '3',
  '3,1': '3',
  '2,3': '4',
  '3,2': '4',
  '3,3': '5',
};

/** The priority that follows from impact and urgency (ServiceNow's lookup rules for incidents and problems). */
export function priorityOf(impact: string, urgency: string): string | undefined {
  return matrix[`${impact},${urgency}`];
}

/** Impact and urgency from which a priority follows. */
export function factorsOf(priority: number): { impact: string; urgency: string } {
  const [pair = '2,2'] = Object.entries(matrix).find(([, value]) => value === String(priority)) ?? [];
  const [impact = '2', urgency = '2'] = pair.split(',');
  return { impact, urgency };
}

/** Whether a table computes its priority. */
export function computesPriority(table: string): boolean {
  return table === 'incident' || table === 'problem';
}
