package playbook

import (
	"cmp"
	"slices"
)

// hit is an entry that fits a target, through its best set.
type hit struct {
	entry int
	// set is an index of sets, -1 where the entry fits by no matchers.
	set int
}

// standing is what decides between entries that came the same way.
type standing struct {
	isCatchAll, isCustomers bool
	priority, specificity   int
}

func (x *index) standing(h hit) standing {
	if h.set < 0 {
		return x.standingOf(h.entry, nil)
	}
	return x.standingOf(h.entry, &x.sets[h.set].set)
}

func (x *index) standingOf(entry int, through *set) standing {
	s := standing{priority: x.entries[entry].priority, isCustomers: x.entries[entry].customer != ""}
	if through != nil {
		s.isCatchAll, s.specificity = through.isCatchAll, through.specificity
		s.isCustomers = s.isCustomers || through.isCustomers
	}
	return s
}

// compare puts what comes first lower; 0 is a tie.
func (s standing) compare(other standing) int {
	if s == other {
		return 0
	}
	return cmp.Or(
		cmp.Compare(rank(s.isCatchAll), rank(other.isCatchAll)),
		cmp.Compare(rank(other.isCustomers), rank(s.isCustomers)),
		cmp.Compare(other.priority, s.priority),
		cmp.Compare(other.specificity, s.specificity),
	)
}

func rank(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// order is total: who ties is shown by the day of his last review, the latest first,
// then by id.
func (x *index) order(a, b hit) int {
	return cmp.Or(x.standing(a).compare(x.standing(b)), x.orderOfEntries(a.entry, b.entry))
}

func (x *index) orderOfEntries(a, b int) int {
	return cmp.Or(
		cmp.Compare(x.entries[b].reviewed, x.entries[a].reviewed),
		cmp.Compare(x.entries[a].id, x.entries[b].id),
	)
}

// orderOfSets is order, with the sets of one entry that are equally good as they stand
// there. So the first set of an entry that fits is its best one.
func (x *index) orderOfSets(a, b indexed) int {
	return cmp.Or(
		x.standingOf(a.entry, &a.set).compare(x.standingOf(b.entry, &b.set)),
		x.orderOfEntries(a.entry, b.entry),
		cmp.Compare(a.at, b.at),
	)
}

func (x *index) sort(hits []hit) { slices.SortFunc(hits, x.order) }

// ties counts those that are no better and no worse than the first.
func (x *index) ties(hits []hit) int {
	count := 1
	for count < len(hits) && x.standing(hits[count]) == x.standing(hits[0]) {
		count++
	}
	return count
}
