-- What was signed, and what was erased, stays said.
create trigger signed_heads_no_update before update on signed_heads
begin select raise(abort, 'signed heads are never edited'); end;
create trigger signed_heads_no_delete before delete on signed_heads
begin select raise(abort, 'signed heads are never deleted'); end;
create trigger erasures_no_update before update on erasures begin select raise(abort, 'erasures are never edited'); end;
create trigger erasures_no_delete before delete on erasures begin select raise(abort, 'erasures are never deleted'); end;
