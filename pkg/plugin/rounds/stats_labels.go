package rounds

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

// statsLabels name groups in words that people know. No two groups have the same:
// no alert rule takes that.
type statsLabels struct {
	keys  []statsKey
	words map[statsKey]map[string]string
}

// idOf is what tells the values of one key apart.
func (g statsGroup) idOf(key statsKey) string {
	switch key {
	case byCustomer:
		return g.customer
	case byChecklist:
		return g.checklist
	case bySlot:
		return g.checklist + "/" + g.slot
	case byCheck:
		return g.checklist + "/" + g.check
	default:
		return g.day.String()
	}
}

func (c choosing) labels(g *grouping) statsLabels {
	labels := statsLabels{keys: g.query.GroupBy, words: map[statsKey]map[string]string{}}
	for _, key := range labels.keys {
		words := map[string]string{}
		bearers := map[string]int{}
		for _, group := range g.order {
			id := group.idOf(key)
			if _, known := words[id]; !known {
				words[id] = c.wordOf(group, key)
				bearers[words[id]]++
			}
		}
		for id, word := range words {
			if bearers[word] > 1 {
				words[id] = word + " (" + id + ")"
			}
		}
		labels.words[key] = words
	}
	return labels
}

// wordOf is the title as it is now: a check that is renamed keeps its figures.
func (c choosing) wordOf(group statsGroup, key statsKey) string {
	switch key {
	case byCustomer:
		for _, v := range c.views {
			if v.Perimeter.ID == group.customer {
				return v.Perimeter.Name
			}
		}
		return group.customer
	case byDay:
		return group.day.String()
	}
	one := c.library.Shelves[group.checklist]
	for _, version := range slices.Backward(one.Versions) {
		if !c.mayName(version.Checklist) {
			continue
		}
		switch key {
		case byChecklist:
			return version.Checklist.Title
		case bySlot:
			for _, slot := range version.Checklist.Slots {
				if slot.ID == group.slot {
					return slotName(slot)
				}
			}
		case byCheck:
			for _, each := range version.Checklist.Checks {
				if each.ID == group.check {
					return each.Title
				}
			}
		}
	}
	return group.idOf(key)
}

// mayName: what a checklist is called while it is tried out is the team's.
func (c choosing) mayName(one check.Checklist) bool {
	return !one.Shadow || slices.ContainsFunc(c.views, func(v instance.View) bool { return v.Perimeter.ID == one.Customer && v.Projection.Internal })
}

// of are the words of a group, in the order of the keys.
func (l statsLabels) of(group statsGroup) []string {
	words := make([]string, len(l.keys))
	for i, key := range l.keys {
		words[i] = l.words[key][group.idOf(key)]
	}
	return words
}

// sorted are the groups as people read them.
func (l statsLabels) sorted(groups []statsGroup) []statsGroup {
	words := make(map[statsGroup][]string, len(groups))
	for _, group := range groups {
		words[group] = l.of(group)
	}
	return slices.SortedStableFunc(slices.Values(groups), func(a, b statsGroup) int {
		return cmp.Or(slices.CompareFunc(words[a], words[b], strings.Compare), a.day.Compare(b.day))
	})
}

var statsTitles = map[statsKey]string{
	byCustomer: "Customer", byChecklist: "Checklist", byCheck: "Check", bySlot: "Slot", byDay: "Day",
}
