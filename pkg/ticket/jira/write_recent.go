package jira

import (
	"strconv"
	"sync"
)

const (
	// maxRecent bounds what is remembered; Jira Cloud takes 50 ids with a search.
	maxRecent        = 500
	maxRecentPerMark = 50
)

// recentIssues are the ids of the tickets that this client has made, by
// fingerprint: Jira Cloud's search shows them late. The zero value is empty.
type recentIssues struct {
	mutex sync.Mutex
	ids   map[string][]int64
}

func (r *recentIssues) add(fingerprint, id string) {
	number, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.ids == nil || len(r.ids) >= maxRecent {
		r.ids = map[string][]int64{}
	}
	known := append(r.ids[fingerprint], number)
	r.ids[fingerprint] = known[max(0, len(known)-maxRecentPerMark):]
}

func (r *recentIssues) of(fingerprint string) []int64 {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return append([]int64(nil), r.ids[fingerprint]...)
}
