// Package boards keeps dashboards, provisioned and saved ones, their folders, and who may see and change what is in
// these, in memory.
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

var (
	// ErrNotFound says that there is no such dashboard or folder.
	ErrNotFound = errors.New("Dashboard not found") //nolint:staticcheck,revive // Grafana's text, shown as it is
	// ErrExists says that the uid is taken.
	ErrExists = errors.New("uid is taken")
	// ErrOldVersion says that somebody else has changed it in the meantime.
	ErrOldVersion = errors.New("changed by someone else")
	// ErrProvisioned says that it comes from a file and is changed there only.
	ErrProvisioned = errors.New("provisioned")
)

// Board is a dashboard.
type Board struct {
	ID        int64
	UID       string
	OrgID     int64
	Title     string
	Tags      []string
	FolderUID string         // empty: no folder
	JSON      map[string]any // in the classic form, but for IsV2
	IsV2      bool           // JSON is the spec of the v2 form; see Classic
	Version   int
	Revision  int64 // of all dashboards ever written the how-manieth this state is
	Provider  string
	File      string // relative to the provider's path
	Editable  bool   // the provider's allowUiUpdates
	Created   time.Time
	Updated   time.Time

	checksum string // of what was saved
	fileSum  string // of what was provisioned
}

var notInSlug = regexp.MustCompile(`[^a-z0-9]+`)

func slug(title string) string {
	return strings.Trim(notInSlug.ReplaceAllString(strings.ToLower(title), "-"), "-")
}

// Slug is the readable end of the dashboard's address.
func (b Board) Slug() string { return slug(b.Title) }

// URL is the path of the dashboard's page.
func (b Board) URL() string { return "/d/" + b.UID + "/" + b.Slug() }
