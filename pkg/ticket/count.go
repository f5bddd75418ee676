package ticket

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Counting says how tickets are counted.
type Counting struct {
	// Keys tell the groups apart; without any there is one group, of all tickets.
	Keys []CountKey
	// Zero adds the groups without a ticket: each word of the keys whose words are
	// known beforehand, with each word that was met of the others.
	Zero bool
	// ByCount puts the largest group first; else groups stand as people read them.
	ByCount bool
	// Customers are the ids of those who are asked for, in their order.
	Customers []string
	// Filters are those of the search; they leave out words that nothing can match.
	Filters Filters
	// MaxGroups bounds what Zero may add; 0 means no bound.
	MaxGroups int
}

// Count is one group: its words, which go with the keys, and how many tickets it has.
type Count struct {
	Words []string
	Count int
}

// ErrTooManyGroups is the error of a count with more groups than MaxGroups.
var ErrTooManyGroups = errors.New("too many groups")

// Count groups tickets. No two groups have the same words.
func (c Counting) Count(tickets []*Glance) ([]Count, error) {
	groups := c.tally()
	for _, t := range tickets {
		groups.place(t)
	}
	order, err := c.finish(groups)
	if err != nil {
		return nil, err
	}
	counts := make([]Count, len(order))
	for i, number := range order {
		counts[i] = Count{Words: groups.groups[number], Count: groups.counts[number]}
	}
	return counts, nil
}

// finish adds the groups without a ticket, where they are asked for, and gives the
// numbers of all in their order.
func (c Counting) finish(groups *tally) ([]int, error) {
	if c.Zero {
		if err := c.addEmpty(groups); err != nil {
			return nil, err
		}
	}
	order := make([]int, len(groups.groups))
	for number := range order {
		order[number] = number
	}
	compare := c.compare()
	slices.SortFunc(order, func(a, b int) int {
		if c.ByCount && groups.counts[a] != groups.counts[b] {
			return cmp.Compare(groups.counts[b], groups.counts[a])
		}
		return compare(groups.groups[a], groups.groups[b])
	})
	return order, nil
}

// groupKey is the same for the same words only: with its length before it, no word
// can look like two.
func groupKey(words []string) string {
	key := make([]byte, 0, 64)
	for _, word := range words {
		key = strconv.AppendInt(key, int64(len(word)), 10)
		key = append(append(key, ':'), word...)
	}
	return string(key)
}

// addEmpty makes every combination of words, one key after the other.
func (c Counting) addEmpty(groups *tally) error {
	combined := [][]string{nil}
	for at, key := range c.Keys {
		words := c.wordsOf(key, groups.columns[at].words)
		if c.MaxGroups > 0 && len(combined)*len(words) > c.MaxGroups {
			return ErrTooManyGroups
		}
		var longer [][]string
		for _, start := range combined {
			for _, word := range words {
				longer = append(longer, append(slices.Clip(start), word))
			}
		}
		combined = longer
	}
	for _, words := range combined {
		groups.add(words)
	}
	return nil
}

// wordsOf are the words of a key for groups without tickets, given those that were met.
// A key of which no word is known gets one, so that the other keys still have their groups.
func (c Counting) wordsOf(key CountKey, met []string) []string {
	if key == CountCustomer {
		return c.Customers
	}
	if words, closed := key.Vocabulary(c.Filters); closed {
		return words
	}
	met = slices.Clone(met)
	for _, name := range key.names(c.Filters) {
		if name = cmp.Or(strings.TrimSpace(name), NoWord); !isOneOf(met, name) {
			met = append(met, name)
		}
	}
	if len(met) == 0 {
		return []string{NoWord}
	}
	return met
}

// compare puts the words of groups in the order in which people read them.
func (c Counting) compare() func(a, b []string) int {
	ranks := make([]map[string]int, len(c.Keys))
	for i, key := range c.Keys {
		words := c.Customers
		if key != CountCustomer {
			words, _ = key.Vocabulary(Filters{})
		}
		ranks[i] = make(map[string]int, len(words))
		for at, word := range words {
			ranks[i][word] = at
		}
	}
	return func(a, b []string) int {
		for i := range c.Keys {
			if by := compareWords(ranks[i], a[i], b[i]); by != 0 {
				return by
			}
		}
		return 0
	}
}

// compareWords puts words of a vocabulary in its order, then others by the
// alphabet, and what is missing last.
func compareWords(ranks map[string]int, a, b string) int {
	aRank, aKnown := ranks[a]
	bRank, bKnown := ranks[b]
	switch {
	case aKnown && bKnown:
		return cmp.Compare(aRank, bRank)
	case aKnown != bKnown:
		return cmp.Compare(boolRank(bKnown), boolRank(aKnown))
	case (a == NoWord) != (b == NoWord):
		return cmp.Compare(boolRank(a == NoWord), boolRank(b == NoWord))
	default:
		return cmp.Or(strings.Compare(strings.ToLower(a), strings.ToLower(b)), strings.Compare(a, b))
	}
}
