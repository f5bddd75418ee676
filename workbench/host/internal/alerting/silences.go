package alerting

import (
	"crypto/rand"
	"fmt"
	"regexp"
	"time"
)

// Matcher picks instances by one label.
type Matcher struct {
	Name    string `json:"name"`
	Value   string `json:"value"`
	IsRegex bool   `json:"isRegex"`
	IsEqual bool   `json:"isEqual"`
}

// Matches tells whether labels are picked; a missing label is an empty one.
func (m Matcher) Matches(labels map[string]string) bool {
	fits := labels[m.Name] == m.Value
	if m.IsRegex {
		pattern, err := regexp.Compile("^(?:" + m.Value + ")$")
		fits = err == nil && pattern.MatchString(labels[m.Name])
	}
	return fits == m.IsEqual
}

// Silence keeps instances quiet for a time.
type Silence struct {
	ID        string
	OrgID     int64
	Matchers  []Matcher
	StartsAt  time.Time
	EndsAt    time.Time
	UpdatedAt time.Time
	CreatedBy string
	Comment   string
}

// State is pending, active or expired.
func (s Silence) State(now time.Time) string {
	switch {
	case now.Before(s.StartsAt):
		return "pending"
	case now.Before(s.EndsAt):
		return "active"
	}
	return "expired"
}

// Matches tells whether the silence, while it is active, keeps labels quiet.
func (s Silence) Matches(labels map[string]string) bool {
	for _, matcher := range s.Matchers {
		if !matcher.Matches(labels) {
			return false
		}
	}
	return true
}

// PutSilence stores a silence; one with the id of another replaces it. A start in the past is now.
func (s *Store) PutSilence(silence Silence) Silence {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.clock().UTC()
	if silence.StartsAt.Before(now) {
		silence.StartsAt = now
	}
	return s.keep(silence, now)
}

// PutPastSilence stores a silence with the start that it says it had.
func (s *Store) PutPastSilence(silence Silence) Silence {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.keep(silence, silence.StartsAt.UTC())
}

func (s *Store) keep(silence Silence, at time.Time) Silence {
	silence.UpdatedAt = at
	for i, other := range s.silences {
		if silence.ID != "" && other.ID == silence.ID && other.OrgID == silence.OrgID {
			s.silences[i] = silence
			return silence
		}
	}
	random := make([]byte, 16)
	_, _ = rand.Read(random) // never fails, by its documentation
	silence.ID = fmt.Sprintf("%x-%x-%x-%x-%x", random[:4], random[4:6], random[6:8], random[8:10], random[10:])
	s.silences = append(s.silences, silence)
	return silence
}

// silencesLast is how long Grafana's Alertmanager remembers a silence that has ended.
const silencesLast = 5 * 24 * time.Hour

// Silences lists the silences of an organisation, those of the last days too.
func (s *Store) Silences(orgID int64) []Silence {
	s.mu.Lock()
	defer s.mu.Unlock()
	forgotten := s.clock().Add(-silencesLast)
	var list []Silence
	for _, silence := range s.silences {
		if silence.OrgID == orgID && silence.EndsAt.After(forgotten) {
			list = append(list, silence)
		}
	}
	return list
}

// Expire ends a silence.
func (s *Store) Expire(orgID int64, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, silence := range s.silences {
		if silence.ID == id && silence.OrgID == orgID {
			now := s.clock().UTC()
			s.silences[i].EndsAt, s.silences[i].UpdatedAt = now, now
			return nil
		}
	}
	return ErrNotFound
}
