package people

// Preferences are a user's own choices; an empty field is Grafana's default.
type Preferences struct {
	Theme            string // dark | light | system
	Timezone         string // IANA zone, "utc" or "browser"
	WeekStart        string
	Language         string
	HomeDashboardUID string
}

// PreferencesOf gives a user's choices.
func (r *Register) PreferencesOf(userID int64) Preferences {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.preferences[userID]
}

// SetPreferences replaces them.
func (r *Register) SetPreferences(userID int64, p Preferences) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.preferences[userID] = p
}
