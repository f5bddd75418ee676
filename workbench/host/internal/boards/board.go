// Package boards keeps the provisioned dashboards and their folders, in memory. They cannot be changed through it.
//
//	store := boards.NewStore(time.Now)
//	err := store.Replace("rounds", []boards.Found{{…}})
//	board, err := store.ByUID(1, "rounds-operations")
package boards

import (
	"errors"
	"regexp"
	"strings"
	"time"
)

// ErrNotFound says that there is no such dashboard or folder.
var ErrNotFound = errors.New("Dashboard not found") //nolint:staticcheck,revive // Grafana's text, shown as it is

// Board is a dashboard in the classic JSON form.
type Board struct {
	ID        int64
	UID       string
	OrgID     int64
	Title     string
	Tags      []string
	FolderUID string // empty: no folder
	JSON      map[string]any
	Version   int
	Provider  string
	File      string // relative to the provider's path
	Editable  bool   // the provider's allowUiUpdates
	Created   time.Time
	Updated   time.Time

	checksum string
}

// Folder holds dashboards.
type Folder struct {
	ID      int64
	UID     string
	OrgID   int64
	Title   string
	Created time.Time
}

var notInSlug = regexp.MustCompile(`[^a-z0-9]+`)

func slug(title string) string {
	return strings.Trim(notInSlug.ReplaceAllString(strings.ToLower(title), "-"), "-")
}

// Slug is the readable end of the dashboard's address.
func (b Board) Slug() string { return slug(b.Title) }

// URL is the path of the dashboard's page.
func (b Board) URL() string { return "/d/" + b.UID + "/" + b.Slug() }

// Slug is the readable end of the folder's address.
func (f Folder) Slug() string { return slug(f.Title) }

// URL is the path of the folder's page.
func (f Folder) URL() string { return "/dashboards/f/" + f.UID + "/" + f.Slug() }
