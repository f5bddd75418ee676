package annotations

import "sort"

const (
	defaultLimit = 100
	// dashboardsPage is how many dashboards Grafana's search of visible ones gives at a time.
	dashboardsPage = 1000
)

// Query says which annotations are wanted; an empty field asks nothing.
type Query struct {
	OrgID        int64
	From, To     int64 // epoch milliseconds; both or neither count
	UserID       int64
	AlertID      int64
	AlertUID     string
	DashboardUID string
	PanelID      int64
	Tags         []string
	MatchAny     bool
	Type         string // alert | annotation
	Limit        int    // 0 is 100, below 0 is all
}

// Sight is what somebody may see: the dashboards by uid, in a fixed order, or all of them.
type Sight struct {
	All        bool
	Dashboards []string
}

// Everything is the sight of Grafana itself.
var Everything = Sight{All: true}

// Find lists annotations, the latest end first. Without a dashboard in the query it does what Grafana does: it looks
// how many there are at all, and then reads page after page of visible dashboards until it has as many; every page has
// the organisation's annotations again. So whoever does not see them all may get some twice.
func (s *Store) Find(q Query, sight Sight) []Item {
	s.mu.Lock()
	defer s.mu.Unlock()
	limit := q.Limit
	if limit == 0 {
		limit = defaultLimit
	}
	if q.DashboardUID == "" {
		limit = len(s.read(q, limit, nil))
	}
	results := []Item{}
	for page := 0; len(results) < limit; page++ {
		visible := sight.page(page, s.dashboards(q.OrgID))
		results = append(results, s.read(q, limit, visible)...)
		if len(visible) < limit {
			break
		}
	}
	return results
}

func (v Sight) page(number int, all []string) map[string]bool {
	uids := v.Dashboards
	if v.All {
		uids = all
	}
	start := min(number*dashboardsPage, len(uids))
	visible := map[string]bool{}
	for _, uid := range uids[start:min(start+dashboardsPage, len(uids))] {
		visible[uid] = true
	}
	return visible
}

// dashboards are those that have annotations, in a fixed order.
func (s *Store) dashboards(orgID int64) []string {
	seen := map[string]bool{}
	var uids []string
	for _, item := range s.items {
		if item.OrgID == orgID && item.DashboardUID != "" && !seen[item.DashboardUID] {
			seen[item.DashboardUID] = true
			uids = append(uids, item.DashboardUID)
		}
	}
	sort.Strings(uids)
	return uids
}

// read gives at most limit matching annotations (all below 0) of the organisation and of the visible dashboards; nil
// is all of them.
func (s *Store) read(q Query, limit int, visible map[string]bool) []Item {
	wanted := parseTags(q.Tags)
	var list []Item
	for _, item := range s.items {
		if q.matches(*item, wanted) && (visible == nil || item.DashboardUID == "" || visible[item.DashboardUID]) {
			list = append(list, item.copied())
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		if list[i].TimeEnd != list[j].TimeEnd {
			return list[i].TimeEnd > list[j].TimeEnd
		}
		return list[i].Time > list[j].Time
	})
	if limit > 0 && len(list) > limit {
		list = list[:limit]
	}
	return list
}

func (q Query) matches(item Item, wanted []tag) bool {
	return q.OrgID == item.OrgID && q.spans(item) && q.rightKind(item) &&
		isOrAny(q.UserID, item.UserID) && isOrAny(q.DashboardUID, item.DashboardUID) &&
		isOrAny(q.PanelID, item.PanelID) && (len(wanted) == 0 || hasTags(item.tagRows, wanted, q.MatchAny))
}

func (q Query) spans(item Item) bool {
	return q.From <= 0 || q.To <= 0 || (item.Time <= q.To && item.TimeEnd >= q.From)
}

func (q Query) rightKind(item Item) bool {
	return (q.Type == "" || (q.Type == "alert") == (item.AlertID > 0)) &&
		isOrAny(q.AlertID, item.AlertID) && isOrAny(q.AlertUID, item.AlertUID)
}

// isOrAny tells whether a value is the asked one, where one is asked.
func isOrAny[T comparable](asked, value T) bool {
	var none T
	return asked == none || asked == value
}
