package encoded

import (
	"strings"
	"time"
	"unicode/utf8"
)

const (
	// maxLength is the longest text in characters.
	maxLength = 20_000
	// maxConditions bounds a query, alternatives included.
	maxConditions = 200
	// maxOrder is how many keys a query is ordered by.
	maxOrder = 7
)

// Window is the time range that macros stand for: From inclusive, To exclusive.
type Window struct{ From, To time.Time }

// Parse reads an encoded query that a person wrote. Each $name or ${name} in a
// value becomes its value, as text that means nothing else; in a list it becomes
// all of its values. $__timeFilter(field) becomes two conditions, $__timeFrom and
// $__timeTo instants in UTC. Errors are *Refusal.
func Parse(text string, values map[string][]string, window Window) (Query, error) {
	if !utf8.ValidString(text) {
		return Query{}, at(0, refuse("The query holds bytes that are no text."))
	}
	runes := []rune(strings.TrimSpace(text))
	switch {
	case len(runes) == 0:
		return Query{}, nil
	case len(runes) > maxLength:
		return Query{}, at(maxLength, refuse("The query is longer than %d characters.", maxLength))
	}
	for i, r := range runes {
		if isBreaking(r) {
			return Query{}, at(i, refuse("A line break or control character cannot stand in an encoded query."))
		}
	}
	segments, err := split(runes)
	if err != nil {
		return Query{}, err
	}
	p := parser{filler: filler{values: values, window: window}}
	for _, one := range segments {
		if err := p.take(one.text); err != nil {
			return Query{}, at(one.at, err)
		}
	}
	return p.query, nil
}

type parser struct {
	filler filler
	query  Query
	// open is set behind a single condition, to which ^OR can bind.
	open  bool
	count int
}

// take reads one segment.
func (p *parser) take(text string) error {
	if p.count++; p.count > maxConditions {
		return refuse("A query holds %d conditions at most.", maxConditions)
	}
	if text == "" {
		return refuse("A condition is empty; a ^ that belongs to a value is written ^^.")
	}
	if strings.HasPrefix(text, "ORDERBY") {
		return p.order(text)
	}
	if rest, found := strings.CutPrefix(text, "OR"); found {
		return p.alternative(rest)
	}
	if of, found := timeFilterOf(text); found {
		return p.timeFilter(of)
	}
	one, err := p.condition(text)
	if err != nil {
		return err
	}
	p.query.Conditions, p.open = append(p.query.Conditions, one), true
	return nil
}

func (p *parser) order(text string) error {
	key := Order{Field: strings.TrimPrefix(text, "ORDERBY")}
	if of, found := strings.CutPrefix(key.Field, "DESC"); found {
		key = Order{Field: of, Descending: true}
	}
	p.open = false
	if p.query.Order = append(p.query.Order, key); len(p.query.Order) > maxOrder {
		return refuse("A query can be ordered by %d fields at most.", maxOrder)
	}
	return checkField(key.Field)
}

func (p *parser) alternative(text string) error {
	if !p.open {
		return refuse("^OR stands only behind a single condition, to which it is the alternative.")
	}
	one, err := p.condition(text)
	if err != nil {
		return err
	}
	last := &p.query.Conditions[len(p.query.Conditions)-1]
	*last = last.OrElse(one)
	return nil
}

// timeFilter adds two conditions; an alternative would bind to the second alone,
// so none may follow.
func (p *parser) timeFilter(of string) error {
	if err := checkField(of); err != nil {
		return err
	}
	if err := p.filler.checkWindow(); err != nil {
		return err
	}
	p.open = false
	p.query.Conditions = append(p.query.Conditions, AtOrAfter(of, p.filler.window.From), Before(of, p.filler.window.To))
	return nil
}

// condition reads one condition, fills its values and proves that it can be written.
func (p *parser) condition(text string) (Condition, error) {
	if len(text) >= 2 && strings.EqualFold(text[:2], "nq") {
		return Condition{}, refuseWord(text)
	}
	raw, err := readCondition(text)
	if err != nil {
		return Condition{}, err
	}
	filled, err := p.filler.fill(raw)
	if err != nil {
		return Condition{}, err
	}
	_, err = filled.one()
	return filled, err
}
