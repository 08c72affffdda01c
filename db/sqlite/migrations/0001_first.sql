create table facts (
  stream text not null, seq integer not null, at text not null, kind text not null, subject text not null,
  prev text not null, hash text not null, body text not null,
  primary key (stream, seq)
) strict, without rowid;
create index facts_subject on facts (stream, subject, seq);

create trigger facts_no_update before update on facts begin select raise(abort, 'facts are never edited'); end;
create trigger facts_no_delete before delete on facts begin select raise(abort, 'facts are never deleted'); end;
create trigger facts_follow before insert on facts
when new.seq <> coalesce((select max(seq) from facts where stream = new.stream), 0) + 1
  or new.prev <> coalesce((select hash from facts where stream = new.stream order by seq desc limit 1),
                          '0000000000000000000000000000000000000000000000000000000000000000')
begin select raise(abort, 'a fact follows the one before it'); end;

create table contents (
  commitment text primary key not null, stream text not null, seq integer not null, salt blob not null, json text not null
) strict, without rowid;
create index contents_stream on contents (stream, seq);
create trigger contents_no_update before update on contents begin select raise(abort, 'contents are never edited'); end;

create table signed_heads (
  stream text not null, epoch integer not null, seq integer not null, hash text not null, at text not null,
  signature text not null, primary key (stream, epoch, seq)
) strict, without rowid;

create table answers (
  plan_id text not null, actor text not null, request_id text not null, input_hash text not null,
  answer text not null, at text not null, primary key (plan_id, actor, request_id)
) strict, without rowid;

create table links (
  link_id text primary key not null, plan_id text not null, person_id text, generation integer not null,
  expires_at text not null, ended_at text
) strict;
create index links_plan on links (plan_id);
create index links_person on links (person_id);

create table sessions (
  session_id text primary key not null, plan_id text not null, link_id text not null, person_id text not null,
  created_at text not null, mailbox_at text, ended_at text
) strict;
create index sessions_link on sessions (link_id);

create table codes (
  code_id text primary key not null, plan_id text not null, session_id text not null, person_id text not null,
  text_hash text not null, created_at text not null, expires_at text not null, tries integer not null, used_at text
) strict;
create index codes_person on codes (person_id, created_at);

create table letters (
  letter_id text primary key not null, dedupe text not null, workspace_id text not null, plan_id text, kind text not null,
  person_id text, address text not null, payload text not null, created_at text not null, not_before text not null,
  state text not null, attempts integer not null, claimed_until text, first_attempt_at text, frozen text, sent_at text,
  provider_id text, problem text
) strict;
create unique index letters_dedupe on letters (dedupe);
create index letters_due on letters (state, not_before);
create index letters_plan on letters (plan_id, created_at);

create table drafts (
  plan_id text not null, lane text not null, document text not null, block_id text not null, revision integer not null,
  body text not null, "by" text not null, at text not null, primary key (plan_id, lane, document, block_id)
) strict, without rowid;

create table blobs (
  blob_id text primary key not null, plan_id text not null, lane text not null, sha256 text not null,
  bytes integer not null, type text not null, at text not null
) strict;

create table snapshots (
  plan_id text not null, audience text not null, heads text not null, fold integer not null, body text not null,
  primary key (plan_id, audience)
) strict;

create table summaries (
  workspace_id text not null, plan_id text not null, audience text not null, shape integer not null, at text not null,
  body text not null, primary key (plan_id, audience)
) strict;
create index summaries_workspace on summaries (workspace_id, audience);

create table limits (key text primary key not null, tokens integer not null, at text not null) strict;
create table security_log (entry integer primary key, at text not null, what text not null, detail text not null) strict;
create table erasures (commitment text primary key not null, stream text not null, at text not null) strict;

create table staff_user (
  id text primary key not null, name text not null, email text not null unique, email_verified integer not null,
  image text, created_at text not null, updated_at text not null
) strict;
create table staff_session (
  id text primary key not null, expires_at text not null, token text not null unique, created_at text not null,
  updated_at text not null, ip_address text, user_agent text, user_id text not null references staff_user (id)
) strict;
create table staff_account (
  id text primary key not null, account_id text not null, provider_id text not null,
  user_id text not null references staff_user (id), access_token text, refresh_token text, id_token text,
  access_token_expires_at text, refresh_token_expires_at text, scope text, password text,
  created_at text not null, updated_at text not null
) strict;
create table staff_verification (
  id text primary key not null, identifier text not null, value text not null, expires_at text not null,
  created_at text not null, updated_at text not null
) strict;
