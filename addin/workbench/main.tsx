import { render } from "preact";
import "../taskpane/pane.css";
import { BookStore } from "./book/store";
import { Page } from "./page/page";
import "./workbench.css";

const root = document.getElementById("workbench");
if (root) render(<Page store={new BookStore()} />, root);
