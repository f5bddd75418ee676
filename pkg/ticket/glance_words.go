package ticket

import (
	"cmp"
	"slices"
)

// The vocabularies of a Glance. Places begin at 1, for 0 is a word that is in none.
var (
	priorities = []int{1, 2, 3, 4, 5}
	waits      = append(slices.Clone(PendingReasons), NotPending)
	noOrYes    = []bool{false, true}

	slaRunning, slaBreached, slaMet = placeOf(SLAStates, SLARunning), placeOf(SLAStates, SLABreached), placeOf(SLAStates, SLAMet)
)

// morePlaces is more than the places of any vocabulary.
const morePlaces = 8

func placeOf[T comparable](words []T, word T) uint8 {
	return uint8(slices.Index(words, word) + 1) //nolint:gosec // less than morePlaces
}

// listed is a count key of whose words a Glance has the place.
type listed struct {
	place func(*Glance) uint8
	// words stand at their places.
	words []string
}

var listedKeys = map[CountKey]listed{
	CountState:    {func(g *Glance) uint8 { return g.state }, placed(States)},
	CountPriority: {func(g *Glance) uint8 { return g.priority }, ranks},
	CountType:     {func(g *Glance) uint8 { return g.kind }, placed(Types)},
	CountSLA:      {func(g *Glance) uint8 { return g.sla }, placed(SLAStates)},
	CountPending:  {func(g *Glance) uint8 { return g.pending }, placed(waits)},
	CountMajor:    {func(g *Glance) uint8 { return g.major }, placed([]string{No, Yes})},
}

func placed[T ~string](vocabulary []T) []string {
	words := []string{NoWord}
	for _, word := range vocabulary {
		words = append(words, cmp.Or(string(word), NoWord))
	}
	return words
}
