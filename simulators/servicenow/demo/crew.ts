/** Who works on tickets. */
export const team = [
  'Anna Rossi',
  'Luca Bianchi',
  'Giulia Ferri',
  'Marco Conti',
  'Sara Galli',
  'Paolo Greco',
  'Niccolò Sartorì',
];

/** Who reports, by company. */
export const callers: Record<string, readonly string[]> = {
  Initech: ['Chiara Lombardi', 'Roberto Fontana', 'Federica Villa', 'Stefano Barbieri'],
  Hooli: ['Ilaria Moretti', "Beatrice D'Angelo"],
};

/** Who reports what machines find. */
export const monitoring = 'Monitoring';
