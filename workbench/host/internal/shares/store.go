// Package shares keeps which dashboards are public, in memory.
package shares

import (
	"errors"
	"sort"
	"sync"
	"time"
)

var (
	// ErrNotFound says that there is no such share.
	ErrNotFound = errors.New("public dashboard not found")
	// ErrIsPublic says that the dashboard is shared already.
	ErrIsPublic = errors.New("dashboard is already public")
	// ErrTokenExists says that the token is another share's.
	ErrTokenExists = errors.New("access token already exists")
	// ErrUIDExists says that the uid is another share's.
	ErrUIDExists = errors.New("uid already exists")
)

// Share makes one dashboard public.
type Share struct {
	UID          string
	OrgID        int64
	DashboardUID string
	AccessToken  string // 32 hexadecimal digits
	CreatedBy    int64
	UpdatedBy    int64
	CreatedAt    time.Time
	UpdatedAt    time.Time

	TimeSelection bool
	Enabled       bool
	Annotations   bool
	Share         string // public | email
}

// Store is safe for concurrent use.
type Store struct {
	mu     sync.Mutex
	shares map[string]Share // by uid
}

// NewStore starts empty.
func NewStore() *Store { return &Store{shares: map[string]Share{}} }

// Add stores a share; its uid and token must be new, and the dashboard not yet shared.
func (s *Store) Add(share Share) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.shares[share.UID]; taken {
		return ErrUIDExists
	}
	for _, other := range s.shares {
		switch {
		case other.OrgID == share.OrgID && other.DashboardUID == share.DashboardUID:
			return ErrIsPublic
		case other.AccessToken == share.AccessToken:
			return ErrTokenExists
		}
	}
	s.shares[share.UID] = share
	return nil
}

// Put replaces a share that is there.
func (s *Store) Put(share Share) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shares[share.UID] = share
}

// ByUID finds a share of an organisation.
func (s *Store) ByUID(orgID int64, uid string) (Share, error) {
	return s.find(func(one Share) bool { return one.OrgID == orgID && one.UID == uid })
}

// OfDashboard finds the share of a dashboard.
func (s *Store) OfDashboard(orgID int64, uid string) (Share, error) {
	return s.find(func(one Share) bool { return one.OrgID == orgID && one.DashboardUID == uid })
}

// ByToken finds the share that a visitor's address names, in whichever organisation.
func (s *Store) ByToken(token string) (Share, error) {
	return s.find(func(one Share) bool { return one.AccessToken == token })
}

// Delete ends a share.
func (s *Store) Delete(uid string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.shares, uid)
}

// List gives the shares of an organisation by dashboard.
func (s *Store) List(orgID int64) []Share {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Share
	for _, share := range s.shares {
		if share.OrgID == orgID {
			list = append(list, share)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].DashboardUID < list[j].DashboardUID })
	return list
}

func (s *Store) find(matches func(Share) bool) (Share, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, share := range s.shares {
		if matches(share) {
			return share, nil
		}
	}
	return Share{}, ErrNotFound
}
