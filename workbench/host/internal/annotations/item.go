// Package annotations keeps marks on the time line, those of people and those of alert rules, in memory, with the
// oddities of Grafana's store that a plugin can run into.
//
//	store := annotations.NewStore(time.Now)
//	id, err := store.Add(annotations.Item{OrgID: 1, Text: "deployed", Tags: []string{"rounds"}})
//	found := store.Find(annotations.Query{OrgID: 1, Tags: []string{"rounds"}}, annotations.Everything)
package annotations

import "errors"

var (
	// ErrNotFound says that there is no such annotation.
	ErrNotFound = errors.New("annotation not found")
	// ErrTagLimit says that the tags together are too long.
	ErrTagLimit = errors.New("tags length exceeds the maximum allowed")
)

// Item is one annotation. Times are epoch milliseconds.
type Item struct {
	ID           int64
	OrgID        int64
	UserID       int64
	DashboardUID string // empty: the organisation's
	PanelID      int64
	Text         string
	Tags         []string
	Data         map[string]any
	Time         int64
	TimeEnd      int64
	Created      int64
	Updated      int64

	// Of an alert rule's change of state only.
	AlertID   int64
	AlertUID  string
	PrevState string
	NewState  string

	// tagRows are the tags by which it is found. They outlive Tags where an update leaves the tags out, as in Grafana.
	tagRows []tag
}
