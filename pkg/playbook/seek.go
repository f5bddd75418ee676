package playbook

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// seeker finds the entries of label sets. Sets that differ only in labels which no
// matcher is about are one to it.
type seeker struct {
	*index
	judgements []Judgement
	// values are, by name, those of the target at hand; used are the names that it has.
	values, used []int
	passing      bitset
	found        []hit
	known        map[string]*hits
	key          []byte
	// noted is, by entry, the last of the notes that it stands on.
	noted []int
	notes int
}

// hits are the entries that fit a label set, the best first.
type hits struct {
	found []hit
	// first is what matchers alone lead to; made when it is first asked for.
	first *Found
}

func newSeeker(x *index, judgements []Judgement, targets int) *seeker {
	return &seeker{
		index: x, judgements: judgements, values: make([]int, len(x.names)), passing: allBits(len(x.sets)),
		known: make(map[string]*hits, targets), noted: make([]int, len(x.entries)),
	}
}

// note begins a note of entries; isNew is true once for each of them.
func (s *seeker) note() { s.notes++ }

func (s *seeker) isNew(entry int) bool {
	isNew := s.noted[entry] != s.notes
	s.noted[entry] = s.notes
	return isNew
}

// seek finds the entries that fit a target's labels, or says what is too much of it.
func (s *seeker) seek(labels map[string]string) (*hits, string) {
	if len(labels) > maxLabels {
		return &hits{}, fmt.Sprintf("It has more than %d labels, so nothing is matched.", maxLabels)
	}
	for _, at := range s.used {
		s.values[at] = 0
	}
	s.used = s.used[:0]
	for label, value := range labels {
		if len(label)+len(value) > maxLabelText {
			return &hits{}, fmt.Sprintf("One of its labels is longer than %d KiB, so nothing is matched.", maxLabelText>>10)
		}
		if at, known := s.words[label]; known && value != "" {
			s.values[at] = s.names[at].number(value)
			s.used = append(s.used, at)
		}
	}
	slices.Sort(s.used)
	s.key = s.key[:0]
	for _, at := range s.used {
		s.key = binary.AppendUvarint(binary.AppendUvarint(s.key, uint64(at)), uint64(s.values[at])) //nolint:gosec // both count things in memory
	}
	if found, known := s.known[string(s.key)]; known {
		return found, ""
	}
	found := &hits{found: s.collect()}
	s.known[string(s.key)] = found
	return found, ""
}

// collect looks up the sets whose equalities the values at hand satisfy, and tries the
// rest of their matchers.
func (s *seeker) collect() []hit {
	for i := range s.passing {
		s.passing[i] = ^uint64(0)
	}
	if rest := len(s.sets) % wordBits; rest > 0 {
		s.passing[len(s.passing)-1] = 1<<rest - 1
	}
	for at := range s.names {
		under := &s.names[at]
		if under.allow == nil {
			continue
		}
		s.meter.spend(len(s.passing)/wordBits + 1)
		if allowed, named := under.allow[s.values[at]]; named {
			s.passing.and(allowed)
		} else {
			s.passing.and(under.otherwise)
		}
	}
	s.found = s.found[:0]
	s.note()
	for at := range s.passing.each {
		one := &s.sets[at]
		if s.fitsAll(one, s.values) && s.isNew(one.entry) {
			s.found = append(s.found, hit{entry: one.entry, set: at})
		}
	}
	return slices.Clone(s.found)
}
