package playbook

import (
	"context"
	"slices"

	"github.com/prometheus/alertmanager/pkg/labels"
)

// index is all entries, compiled once. It remembers what it has found out about
// values, so it is not safe for concurrent use.
type index struct {
	entries []compiled
	// byID has no entry whose id two have.
	byID map[string]int
	// listed are the entries that list an alert rule, by its uid.
	listed map[string][]int
	// sets are all sets of all entries, what comes first first.
	sets []indexed
	// catchAlls is where those begin that are catch-alls.
	catchAlls int
	// words are the label names that matchers are about, as indexes of names.
	words map[string]int
	names []name
	meter meter
}

// compiled is an entry that can be found.
type compiled struct {
	id       string
	customer string
	priority int
	reviewed string
}

// indexed is a set in the index.
type indexed struct {
	set
	entry int
	// tried are its matchers but for the equalities, which names look up.
	tried []*asked
	// shown are its matchers as people read them, made when first asked for.
	shown string
}

// name is a label name with the values that were met under it.
type name struct {
	// values are numbers; 0 is the empty text, which a missing label is.
	values map[string]int
	texts  []string
	// allow are, by value, the sets that their equality on this name lets pass, and
	// otherwise those that have none; nil where no set has one.
	allow     map[int]bitset
	otherwise bitset
}

// asked is one matcher that is no equality, shared by all sets that have it.
type asked struct {
	*labels.Matcher
	name   int
	weight int
	// verdicts are, by value: 0 not yet known, 1 fits, 2 does not.
	verdicts []byte
}

type matcherKey struct {
	kind        labels.MatchType
	name, value string
}

// newIndex compiles entries. Judgements are in the entries' order.
func newIndex(ctx context.Context, entries []Entry) (*index, []Judgement, error) {
	x := &index{byID: map[string]int{}, listed: map[string][]int{}, words: map[string]int{}, meter: meter{ctx: ctx}}
	bearers := map[string]int{}
	for _, entry := range entries {
		bearers[entry.ID]++
	}
	judgements := make([]Judgement, len(entries))
	for i, entry := range entries {
		// Compiling is the dearest part of a small question.
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		x.entries = append(x.entries, compiled{id: entry.ID, customer: entry.Customer, priority: entry.Priority, reviewed: dayOf(entry.ReviewedOn)})
		judgements[i] = Judgement{ID: entry.ID, Problem: "Another entry has the same id, so neither is used."}
		if bearers[entry.ID] > 1 {
			continue
		}
		if err := x.add(i, entry, &judgements[i]); err != nil {
			return nil, nil, err
		}
	}
	slices.SortFunc(x.sets, x.orderOfSets)
	x.catchAlls = len(x.sets)
	if at := slices.IndexFunc(x.sets, func(one indexed) bool { return one.isCatchAll }); at >= 0 {
		x.catchAlls = at
	}
	x.lookUp()
	return x, judgements, nil
}

func (x *index) add(at int, entry Entry, judgement *Judgement) error {
	sets, problem := readSets(entry)
	judgement.Problem, judgement.CatchAll = problem, len(sets) > 0
	x.byID[entry.ID] = at
	for _, uid := range slices.Compact(slices.Sorted(slices.Values(entry.Rules))) {
		x.listed[uid] = append(x.listed[uid], at)
	}
	for _, one := range sets {
		judgement.CatchAll = judgement.CatchAll && one.isCatchAll
		judgement.Specificity = max(judgement.Specificity, one.specificity)
		x.sets = append(x.sets, indexed{set: one, entry: at})
	}
	return x.meter.weigh(sets)
}

// lookUp makes what sets are looked up by.
func (x *index) lookUp() {
	known := map[matcherKey]*asked{}
	for at := range x.sets {
		one := &x.sets[at]
		for _, m := range one.matchers {
			under := x.nameOf(m.Name)
			if m.Type == labels.MatchEqual {
				x.names[under].let(x.names[under].number(m.Value), at, len(x.sets))
				continue
			}
			key := matcherKey{m.Type, m.Name, m.Value}
			if known[key] == nil {
				known[key] = &asked{Matcher: m, name: under, weight: weigh(m)}
			}
			one.tried = append(one.tried, known[key])
		}
	}
	for at := range x.names {
		for _, allowed := range x.names[at].allow {
			allowed.or(x.names[at].otherwise)
		}
	}
}

func (x *index) nameOf(word string) int {
	at, known := x.words[word]
	if !known {
		at = len(x.names)
		x.words[word] = at
		x.names = append(x.names, name{values: map[string]int{"": 0}, texts: []string{""}})
	}
	return at
}

// let lets a set pass with this value, and with no other.
func (n *name) let(value, set, sets int) {
	if n.allow == nil {
		n.allow, n.otherwise = map[int]bitset{}, allBits(sets)
	}
	if n.allow[value] == nil {
		n.allow[value] = make(bitset, len(n.otherwise))
	}
	n.allow[value].put(set)
	n.otherwise.drop(set)
}

// number gives a value its number.
func (n *name) number(value string) int {
	at, known := n.values[value]
	if !known {
		at = len(n.texts)
		n.values[value] = at
		n.texts = append(n.texts, value)
	}
	return at
}

// dayOf is a day as it compares with others, empty for none.
func dayOf(text string) string {
	if len(text) != len("2026-11-22") || text[4] != '-' || text[7] != '-' {
		return ""
	}
	for at, r := range text {
		if at != 4 && at != 7 && (r < '0' || r > '9') {
			return ""
		}
	}
	return text
}
