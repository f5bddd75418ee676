package boards

import "time"

// Folder holds dashboards and folders.
type Folder struct {
	ID        int64
	UID       string
	OrgID     int64
	Title     string
	ParentUID string // empty: at the top
	Version   int
	CreatedBy string // login, empty where it was provisioned
	UpdatedBy string
	Created   time.Time
	Updated   time.Time
	Grants    []Grant
}

// Level is how much somebody may do in a folder; Grafana's numbers.
type Level int

// The levels that Grafana knows.
const (
	LevelNone  Level = 0
	LevelView  Level = 1
	LevelEdit  Level = 2
	LevelAdmin Level = 4
)

// Name is what Grafana calls the level.
func (l Level) Name() string {
	return map[Level]string{LevelView: "View", LevelEdit: "Edit", LevelAdmin: "Admin"}[l]
}

// Grant gives a user or everybody of a role a level in a folder and in all below it. Either of the two is set.
type Grant struct {
	UserID  int64
	Role    string
	Level   Level
	Created time.Time
}

// Somebody is who wants to see or change something.
type Somebody struct {
	UserID int64
	Role   string // in the organisation
}

// Slug is the readable end of the folder's address.
func (f Folder) Slug() string { return slug(f.Title) }

// URL is the path of the folder's page.
func (f Folder) URL() string { return "/dashboards/f/" + f.UID + "/" + f.Slug() }
