package playbook

import (
	"context"
	"errors"
	"fmt"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// fits says whether a matcher fits a value, and remembers it.
func (x *index) fits(m *asked, value int) bool {
	if value < len(m.verdicts) && m.verdicts[value] != 0 {
		return m.verdicts[value] == 1
	}
	if x.meter.err != nil {
		// Nothing is answered any more.
		return false
	}
	texts := x.names[m.name].texts
	if len(m.verdicts) <= value {
		m.verdicts = append(m.verdicts, make([]byte, len(texts)-len(m.verdicts))...)
	}
	text := texts[value]
	if m.Type != labels.MatchNotEqual {
		x.meter.spend(m.weight * (len(text) + 1))
	}
	m.verdicts[value] = 2
	if m.Matches(text) {
		m.verdicts[value] = 1
	}
	return m.verdicts[value] == 1
}

// fitsAll tries the matchers of a set on the values of a target, by name. Its
// equalities have been looked up before.
func (x *index) fitsAll(one *indexed, values []int) bool {
	for _, m := range one.tried {
		if !x.fits(m, values[m.name]) {
			return false
		}
	}
	return true
}

// meter counts work and looks at the context now and then: one question must not keep
// the process busy for longer than its asker waits.
type meter struct {
	ctx         context.Context
	spent       int
	sets, total int
	err         error
}

const (
	// lookEvery is steps of expressions, some milliseconds' worth.
	lookEvery = 1_000_000
	// maxTotal is how heavy all expressions of a question may be, together some 100 MB.
	maxTotal = 1_000_000
	// maxAllSets is how many sets all entries together may have.
	maxAllSets = 10_000
)

var errHeavy = errors.New("matchers too large together")

func (m *meter) spend(steps int) {
	if m.spent += steps; m.spent < lookEvery {
		return
	}
	m.spent = 0
	if m.err == nil {
		m.err = m.ctx.Err()
	}
}

func (m *meter) weigh(sets []set) error {
	m.sets += len(sets)
	for _, one := range sets {
		m.total += one.weight
	}
	switch {
	case m.sets > maxAllSets:
		return &Fault{Sentence: fmt.Sprintf("These entries have more than %d sets of matchers together.", maxAllSets), TooMuch: true, Cause: errHeavy}
	case m.total > maxTotal:
		return &Fault{Sentence: "The regular expressions of these entries are too large together.", TooMuch: true, Cause: errHeavy}
	default:
		return nil
	}
}
