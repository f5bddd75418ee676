// Package apps keeps what an organisation has set for its app plugins, in memory.
//
//	store := apps.NewStore(time.Now)
//	store.Set(1, "quantyca-rounds-app", apps.Setting{Enabled: true, Pinned: true})
package apps

import (
	"maps"
	"sync"
	"time"
)

// Setting is one organisation's setting of one app.
type Setting struct {
	Enabled  bool
	Pinned   bool
	JSONData map[string]any
	Secrets  map[string]string
	Updated  time.Time
}

// SecretNames are the names of the secrets that hold something.
func (s Setting) SecretNames() map[string]bool {
	names := map[string]bool{}
	for name, value := range s.Secrets {
		if value != "" {
			names[name] = true
		}
	}
	return names
}

type key struct {
	orgID    int64
	pluginID string
}

// Store is safe for concurrent use.
type Store struct {
	clock func() time.Time

	mu       sync.Mutex
	settings map[key]Setting
}

// NewStore starts empty.
func NewStore(clock func() time.Time) *Store {
	return &Store{clock: clock, settings: map[key]Setting{}}
}

// Get finds the setting of an app.
func (s *Store) Get(orgID int64, pluginID string) (Setting, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	setting, ok := s.settings[key{orgID, pluginID}]
	return setting, ok
}

// Set replaces the setting of an app; secrets that the new one does not name are kept, as in Grafana.
func (s *Store) Set(orgID int64, pluginID string, setting Setting) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.settings[key{orgID, pluginID}]
	secrets := maps.Clone(before.Secrets)
	if secrets == nil {
		secrets = map[string]string{}
	}
	maps.Copy(secrets, setting.Secrets)
	setting.Secrets = secrets
	setting.Updated = s.clock().UTC()
	if !setting.Updated.After(before.Updated) {
		setting.Updated = before.Updated.Add(time.Millisecond)
	}
	s.settings[key{orgID, pluginID}] = setting
}
