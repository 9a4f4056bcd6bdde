import type { Area } from "./area";
import { invalidArgument, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";
import type { Book } from "./book";

/** A comment on a cell (批注). */
export class Comment extends HostObject {
  override readonly className = "Comment";
  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    readonly area: Area,
    public content: string,
  ) {
    super();
  }
  get Id(): string {
    return this.id;
  }
  get Content(): string {
    return this.content;
  }
  set Content(value: unknown) {
    this.content = String(value);
  }
  get AuthorName(): string {
    return "用户";
  }
  get AuthorEmail(): string {
    return "user@example.com";
  }
  get Resolved(): boolean {
    return false;
  }
  Delete(): void {
    const { comments } = this.sheet;
    if (!comments.includes(this)) throw itemNotFound();
    comments.splice(comments.indexOf(this), 1);
  }
  GetLocation(): Range {
    return new Range(this.sheet, this.area);
  }
}

/** The comments of a sheet, or of the whole workbook. */
export class CommentCollection extends HostCollection<Comment> {
  override readonly className = "CommentCollection";
  constructor(
    readonly book: Book,
    readonly sheet?: Worksheet,
  ) {
    super();
  }
  items(): Comment[] {
    return this.sheet ? this.sheet.comments : this.book.sheets.flatMap(({ comments }) => comments);
  }
  Add(place: unknown, content: unknown): Comment {
    const range = place instanceof Range ? place : this.book.rangeAt(String(place), this.sheet);
    const text = typeof content === "string" ? content : (content as { richContent?: unknown } | null)?.richContent;
    if (range.CellCount !== 1 || typeof text !== "string" || text === "") throw invalidArgument();
    range.guard("editObjects");
    if (this.itemAt(range)) throw invalidArgument();
    const added = new Comment(range.sheet, `{C-${range.Address}}`, range.area, text);
    range.sheet.comments.push(added);
    return added;
  }
  GetItem(id: string): Comment {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(id: string): Comment | null {
    return this.items().find((each) => each.id === id) ?? null;
  }
  GetItemAt(index: number): Comment {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemByCell(place: unknown): Comment {
    const range = place instanceof Range ? place : this.book.rangeAt(String(place), this.sheet);
    const found = this.itemAt(range);
    if (!found) throw itemNotFound();
    return found;
  }

  private itemAt(range: Range): Comment | undefined {
    return range.sheet.comments.find(({ area }) => area.row === range.area.row && area.column === range.area.column);
  }
}
