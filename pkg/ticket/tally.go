package ticket

// tally numbers the groups of tickets by the words of their keys, from 0 in the order in
// which they are met. It makes no text for a ticket whose group is known.
type tally struct {
	columns []*column
	// chains number the pairs of what came before and the next key's word.
	chains []map[uint64]int32
	// groups are the words of each group, counts how many tickets it has.
	groups [][]string
	counts []int
	places map[string]int
}

// tally of nothing has a group where there are no keys: that of all tickets.
func (c Counting) tally() *tally {
	t := &tally{}
	for _, key := range c.Keys {
		t.columns, t.chains = append(t.columns, newColumn(key)), append(t.chains, map[uint64]int32{})
	}
	if len(c.Keys) == 0 {
		t.groups, t.counts = [][]string{{}}, []int{0}
	}
	return t
}

// place is the number of a ticket's group, which has it from now on.
func (t *tally) place(one *Glance) int {
	group := int32(0)
	for at, column := range t.columns {
		number := column.number(one)
		if at == 0 {
			// Words are numbered as they are met, and so are groups of one word.
			group = number
			continue
		}
		pair := uint64(group)<<32 | uint64(number) //nolint:gosec // neither is negative
		next, known := t.chains[at][pair]
		if !known {
			next = int32(len(t.chains[at])) //nolint:gosec // no more groups than tickets
			t.chains[at][pair] = next
		}
		group = next
	}
	if int(group) == len(t.groups) {
		t.groups, t.counts = append(t.groups, t.wordsOf(one)), append(t.counts, 0)
	}
	t.counts[group]++
	return int(group)
}

func (t *tally) wordsOf(one *Glance) []string {
	words := make([]string, len(t.columns))
	for at, column := range t.columns {
		words[at] = column.words[column.number(one)]
	}
	return words
}

// add is the number of the group of words, which is made where no ticket had it.
func (t *tally) add(words []string) int {
	if t.places == nil {
		t.places = make(map[string]int, len(t.groups))
		for number, group := range t.groups {
			t.places[groupKey(group)] = number
		}
	}
	key := groupKey(words)
	number, known := t.places[key]
	if !known {
		number = len(t.groups)
		t.places[key] = number
		t.groups, t.counts = append(t.groups, words), append(t.counts, 0)
	}
	return number
}
