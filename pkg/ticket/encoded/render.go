package encoded

import (
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/shown"
)

// Render writes the conditions and the order, without any scope.
func (q Query) Render() (string, error) {
	var segments []string
	for _, c := range q.Conditions {
		text, err := c.Render()
		if err != nil {
			return "", err
		}
		segments = append(segments, text)
	}
	for _, key := range q.Order {
		if err := checkField(key.Field); err != nil {
			return "", err
		}
		segments = append(segments, key.text())
	}
	return strings.Join(segments, "^"), nil
}

func (o Order) text() string {
	if o.Descending {
		return "ORDERBYDESC" + o.Field
	}
	return "ORDERBY" + o.Field
}

// Render writes the condition with its alternatives.
func (c Condition) Render() (string, error) {
	text, err := c.one()
	if err != nil {
		return "", err
	}
	for _, other := range c.Or {
		if len(other.Or) > 0 {
			return "", refuse("An alternative cannot have alternatives.")
		}
		written, err := other.one()
		if err != nil {
			return "", err
		}
		text += "^OR" + written
	}
	return text, nil
}

// one writes the condition alone and reads it back.
func (c Condition) one() (string, error) {
	if err := checkField(c.Field); err != nil {
		return "", err
	}
	if err := c.checkValues(); err != nil {
		return "", err
	}
	text := c.Field + string(c.Operator) + c.join()
	if again, err := readCondition(text); err != nil || !c.sameAs(again) {
		return "", refuse("The value '%s' cannot be told from the operator before it.", shown.Text(c.join()))
	}
	return strings.ReplaceAll(text, "^", "^^"), nil
}

func (c Condition) sameAs(other Condition) bool {
	return c.Field == other.Field && c.Operator == other.Operator && slices.Equal(c.Values, other.Values)
}

func (c Condition) checkValues() error {
	form, known := forms[c.Operator]
	if !known {
		return refuse("There is no operator '%s'.", shown.Text(string(c.Operator)))
	}
	if err := checkCount(c.Operator, form, len(c.Values)); err != nil {
		return err
	}
	separator := separators[form]
	for _, value := range c.Values {
		if err := checkValue(c.Operator, value); err != nil {
			return err
		}
		switch {
		case value == "" && form != oneForm:
			return refuse("The operator %s needs a value.", c.Operator)
		case separator != "" && strings.Contains(value, separator):
			return refuse("The value '%s' holds '%s', which separates values here.", shown.Text(value), separator)
		case form == fieldForm:
			return checkField(value)
		case form == relativeForm && !relativePattern.MatchString(value):
			return refuse("The operator %s is written like %s@hour@ago@2.", c.Operator, c.Operator)
		}
	}
	return nil
}

func checkCount(operator Operator, form form, count int) error {
	switch wanted := counts[form]; {
	case form == listForm && count == 0:
		return refuse("The operator %s needs at least one value.", operator)
	case form == listForm && count > maxValues:
		return refuse("A list holds %d values; %d are possible.", count, maxValues)
	case form != listForm && count != wanted:
		return refuse("The operator %s takes %d values, not %d.", operator, wanted, count)
	default:
		return nil
	}
}

var (
	counts = map[form]int{
		oneForm: 1, textForm: 1, noForm: 0, rangeForm: 2, namedRangeForm: 3, fieldForm: 1, relativeForm: 1,
	}
	separators = map[form]string{listForm: ",", rangeForm: "@", namedRangeForm: "@"}
)

func (c Condition) join() string { return strings.Join(c.Values, separators[forms[c.Operator]]) }
