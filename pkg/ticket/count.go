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
func (c Counting) Count(tickets []Ticket) ([]Count, error) {
	found := map[string]*Count{}
	for _, t := range tickets {
		words := make([]string, len(c.Keys))
		for i, key := range c.Keys {
			words[i] = key.Word(t)
		}
		c.group(found, words).Count++
	}
	if len(c.Keys) == 0 {
		c.group(found, nil)
	}
	if c.Zero {
		if err := c.addEmpty(found, tickets); err != nil {
			return nil, err
		}
	}
	counts := make([]Count, 0, len(found))
	for _, group := range found {
		counts = append(counts, *group)
	}
	c.order(counts)
	return counts, nil
}

func (c Counting) group(found map[string]*Count, words []string) *Count {
	key := ""
	for _, word := range words {
		// With its length before it, no word can look like two.
		key += strconv.Itoa(len(word)) + ":" + word
	}
	group, known := found[key]
	if !known {
		group = &Count{Words: words}
		found[key] = group
	}
	return group
}

// addEmpty makes every combination of words, one key after the other.
func (c Counting) addEmpty(found map[string]*Count, tickets []Ticket) error {
	combined := [][]string{nil}
	for _, key := range c.Keys {
		words := c.wordsOf(key, tickets)
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
		c.group(found, words)
	}
	return nil
}

// wordsOf are the words of a key for groups without tickets. A key of which no
// word is known gets one, so that the other keys still have their groups.
func (c Counting) wordsOf(key CountKey, tickets []Ticket) []string {
	if key == CountCustomer {
		return c.Customers
	}
	if words, closed := key.Vocabulary(c.Filters); closed {
		return words
	}
	var words []string
	met := map[string]bool{}
	for _, t := range tickets {
		if word := key.Word(t); !met[word] {
			met[word] = true
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return []string{NoWord}
	}
	return words
}

func (c Counting) order(counts []Count) {
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
	slices.SortFunc(counts, func(a, b Count) int {
		if c.ByCount && a.Count != b.Count {
			return cmp.Compare(b.Count, a.Count)
		}
		for i := range c.Keys {
			if by := compareWords(ranks[i], a.Words[i], b.Words[i]); by != 0 {
				return by
			}
		}
		return 0
	})
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
