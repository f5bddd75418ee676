// Package sources keeps the data sources of the organisations, in memory.
//
//	store := sources.NewStore(time.Now)
//	source, err := store.Add(sources.Source{OrgID: 1, Name: "Rounds", Type: "quantyca-rounds-datasource"})
package sources

import (
	"maps"
	"time"
)

// Source is one data source. Secrets never leave the workbench except towards the plugin's backend.
type Source struct {
	ID              int64
	UID             string
	OrgID           int64
	Name            string
	Type            string // the plugin's id
	Access          string // proxy | direct
	URL             string
	User            string
	Database        string
	BasicAuth       bool
	BasicAuthUser   string
	WithCredentials bool
	IsDefault       bool
	JSONData        map[string]any
	Secrets         map[string]string
	Version         int
	ReadOnly        bool
	// Prunable: provisioned from a file that says `prune`, so it goes when the file no longer names it.
	Prunable bool
	Updated  time.Time
}

// SecretNames are the names of the secrets that hold something.
func (s Source) SecretNames() map[string]bool {
	names := map[string]bool{}
	for name, value := range s.Secrets {
		if value != "" {
			names[name] = true
		}
	}
	return names
}

func (s Source) copied() Source {
	s.JSONData = maps.Clone(s.JSONData)
	s.Secrets = maps.Clone(s.Secrets)
	return s
}
