package jql

import "github.com/quantyca/rounds/pkg/ticket/shown"

// name reads $name or ${name}.
func (s *scanner) name() (token, error) {
	from := s.at
	s.at++
	braced := s.peek(0) == '{'
	if braced {
		s.at++
	}
	start := s.at
	for isNameCharacter(s.peek(0), s.at > start) {
		s.at++
	}
	name := string(s.runes[start:s.at])
	switch {
	case name == "" && !braced:
		s.at = from
		return token{}, s.reservedCharacter('$')
	case !braced:
		return s.token(nameToken, from, name), nil
	case name != "" && s.peek(0) == '}':
		s.at++
		return s.token(nameToken, from, name), nil
	case name != "" && s.peek(0) == ':':
		return token{}, s.runes.refuse(from, "Write the variable as ${%s}, without a format: its values are quoted here.", shown.Text(name))
	default:
		return token{}, s.runes.refuse(from, "A variable is written $name or ${name}.")
	}
}

func isNameCharacter(r rune, inside bool) bool {
	letter := r == '_' || (r >= 'a' && r <= 'z') || (r >= 'A' && r <= 'Z')
	return letter || (inside && r >= '0' && r <= '9')
}
