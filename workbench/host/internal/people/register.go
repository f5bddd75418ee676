package people

import (
	"crypto/rand"
	"sort"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/bcrypt"
)

// Register is all users and organisations. It is safe for concurrent use and gives copies out.
type Register struct {
	clock func() time.Time

	mu          sync.Mutex
	users       map[int64]*User
	orgs        map[int64]Org
	roles       map[int64]map[int64]string // organisation, user
	sessions    map[string]int64
	preferences map[int64]Preferences
	lastUser    int64
	lastOrg     int64

	accountRoles  map[int64]string // of service accounts, by their id
	accountTokens map[string]Token // by secret
	lastToken     int64
}

// NewRegister starts with one organisation and its administrator, admin/admin.
func NewRegister(clock func() time.Time) (*Register, error) {
	r := &Register{
		clock:       clock,
		users:       map[int64]*User{},
		orgs:        map[int64]Org{MainOrg: {ID: MainOrg, Name: "Main Org."}},
		roles:       map[int64]map[int64]string{MainOrg: {}},
		sessions:    map[string]int64{},
		preferences: map[int64]Preferences{},
		lastOrg:     MainOrg,

		accountRoles:  map[int64]string{},
		accountTokens: map[string]Token{},
	}
	admin, err := r.Create(NewUser{Login: "admin", Email: "admin@localhost", Password: "admin"})
	if err != nil {
		return nil, err
	}
	r.users[admin.ID].IsGrafanaAdmin = true
	r.roles[MainOrg][admin.ID] = RoleAdmin
	return r, nil
}

// Create adds a user, as a Viewer of one organisation, the main one where none is said. Login and e-mail must be new (whatever their case).
func (r *Register) Create(who NewUser) (User, error) {
	if who.Login == "" {
		who.Login = who.Email
	}
	if who.Login == "" {
		return User{}, ErrNoName
	}
	// The cheapest cost: these passwords protect example data on one machine, and tests sign in often.
	hash, err := bcrypt.GenerateFromPassword([]byte(who.Password), bcrypt.MinCost)
	if err != nil {
		return User{}, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.named(who.Login) != nil || (who.Email != "" && r.named(who.Email) != nil) {
		return User{}, ErrExists
	}
	if who.OrgID == 0 {
		who.OrgID = MainOrg
	}
	if _, ok := r.orgs[who.OrgID]; !ok {
		return User{}, ErrNoOrg
	}
	r.lastUser++
	now := r.clock().UTC()
	user := &User{
		ID: r.lastUser, UID: newUID(), Login: who.Login, Email: who.Email, Name: who.Name, OrgID: who.OrgID,
		Created: now, Updated: now, LastSeen: now, password: hash,
	}
	r.users[user.ID] = user
	r.roles[who.OrgID][user.ID] = RoleViewer
	return *user, nil
}

// newUID looks like Grafana's short ids: 14 small letters and digits, the first a letter.
func newUID() string {
	return strings.ToLower("u" + rand.Text()[:13])
}

// named finds a user by login or e-mail, whatever the case.
func (r *Register) named(loginOrEmail string) *User {
	for _, user := range r.users {
		if strings.EqualFold(user.Login, loginOrEmail) || (user.Email != "" && strings.EqualFold(user.Email, loginOrEmail)) {
			return user
		}
	}
	return nil
}

// Named finds a user by login or e-mail.
func (r *Register) Named(loginOrEmail string) (User, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if user := r.named(loginOrEmail); user != nil {
		return *user, nil
	}
	return User{}, ErrNotFound
}

// ByID finds a user.
func (r *Register) ByID(id int64) (User, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if user, ok := r.users[id]; ok {
		return *user, nil
	}
	return User{}, ErrNotFound
}

// ByUID finds a user.
func (r *Register) ByUID(uid string) (User, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, user := range r.users {
		if user.UID == uid {
			return *user, nil
		}
	}
	return User{}, ErrNotFound
}

// Members lists the users of an organisation by id.
func (r *Register) Members(orgID int64) []Member {
	r.mu.Lock()
	defer r.mu.Unlock()
	var members []Member
	for id, role := range r.roles[orgID] {
		members = append(members, Member{User: *r.users[id], Role: role})
	}
	sort.Slice(members, func(i, j int) bool { return members[i].ID < members[j].ID })
	return members
}

// Check gives the user to whom login (or e-mail) and password belong.
func (r *Register) Check(loginOrEmail, password string) (User, error) {
	user, err := r.Named(loginOrEmail)
	if err != nil {
		return User{}, ErrBadPassword
	}
	if bcrypt.CompareHashAndPassword(user.password, []byte(password)) != nil {
		return User{}, ErrBadPassword
	}
	return user, nil
}
