package ticket

// tally numbers the groups of tickets by the words of their keys, from 0 in the order in
// which they are met. It makes no text for a ticket whose group is known.
type tally struct {
	keys []CountKey
	// reads give a ticket's word for each key.
	reads []func(*Ticket) string
	// known are the numbers of each key's words, words those words by their numbers.
	known []map[string]int32
	words [][]string
	// chains number the pairs of what came before and the next key's word.
	chains []map[[2]int32]int32
	// groups are the words of each group, counts how many tickets it has.
	groups [][]string
	counts []int
	places map[string]int
}

// tally of nothing has a group where there are no keys: that of all tickets.
func (c Counting) tally() *tally {
	t := &tally{keys: c.Keys, words: make([][]string, len(c.Keys))}
	for _, key := range c.Keys {
		t.reads = append(t.reads, key.reader())
		t.known = append(t.known, map[string]int32{})
		t.chains = append(t.chains, map[[2]int32]int32{})
	}
	if len(c.Keys) == 0 {
		t.groups, t.counts = [][]string{{}}, []int{0}
	}
	return t
}

// place is the number of a ticket's group, which has it from now on.
func (t *tally) place(one *Ticket) int {
	group := int32(0)
	for at, read := range t.reads {
		group = t.link(at, group, read(one))
	}
	if int(group) == len(t.groups) {
		t.groups, t.counts = append(t.groups, t.wordsOf(one)), append(t.counts, 0)
	}
	t.counts[group]++
	return int(group)
}

func (t *tally) link(at int, before int32, word string) int32 {
	number, known := t.known[at][word]
	if !known {
		number = int32(len(t.words[at])) //nolint:gosec // no more words than tickets
		t.known[at][word] = number
		t.words[at] = append(t.words[at], word)
	}
	pair := [2]int32{before, number}
	next, known := t.chains[at][pair]
	if !known {
		next = int32(len(t.chains[at])) //nolint:gosec // no more groups than tickets
		t.chains[at][pair] = next
	}
	return next
}

func (t *tally) wordsOf(one *Ticket) []string {
	words := make([]string, len(t.keys))
	for at, read := range t.reads {
		words[at] = read(one)
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
